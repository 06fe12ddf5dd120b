const PREFIX = '#archive/'
const MAX_ID_LENGTH = 512

/**
 * The programme that a location hash asks for: `#archive/<EPG_ID>`, the id percent-encoded. The id is opaque and
 * comes as it is, whatever it holds; with a malformed escape the text stands for itself. Null where the hash is no
 * route, and for an empty id or one over 512 characters.
 */
export function parseRoute(hash: string): { readonly epgId: string } | null {
  if (hash.slice(0, PREFIX.length) !== PREFIX) return null
  const epgId = decoded(hash.slice(PREFIX.length))
  return epgId === '' || epgId.length > MAX_ID_LENGTH ? null : { epgId }
}

/** The hash that opens a programme. */
export function routeFor(epgId: string): string {
  return PREFIX + encoded(epgId)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    // Half a surrogate pair has no encoding.
    return text
  }
}
