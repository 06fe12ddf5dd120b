import { accept, refuse } from './texts'
import type { Decoded } from './texts'

const MAX_URL_LENGTH = 2048
const MAC_PLACE = '{mac}'
/** Stands in for `{mac}` while the template is parsed: no URL parser rewrites it. */
const STAND_IN = 'flexcare-mac-stands-here'

/**
 * The operator's base URL by section 2's rule: https, or http(s) to this very box; where `loopbackOnly` (a query can
 * be written by anyone who can write a link) only the latter. No credentials, query or hash; comes without a
 * trailing slash.
 */
export function apiBase(text: string, loopbackOnly: boolean): Decoded<string> {
  const parsed = operatorUrl(text, loopbackOnly)
  if (!parsed.ok) return parsed
  const { protocol, host, pathname, search, hash } = parsed.value
  if (search !== '' || hash !== '') return refuse('malformed')
  return accept(`${protocol}//${host}${pathname.replace(/\/+$/, '')}`)
}

/**
 * A provisioning template by the same rule. `{mac}` stands in its path or query, never in its host: which server
 * is asked must not hang on the box.
 */
export function provisioningTemplate(text: string, loopbackOnly: boolean): Decoded<string> {
  const parsed = operatorUrl(text.split(MAC_PLACE).join(STAND_IN), loopbackOnly)
  if (!parsed.ok) return parsed
  const { protocol, host, pathname, search } = parsed.value
  if (host.includes(STAND_IN) || !(pathname + search).includes(STAND_IN)) return refuse('without-mac')
  return accept(`${protocol}//${host}${pathname}${search}`.split(STAND_IN).join(MAC_PLACE))
}

function operatorUrl(text: string, loopbackOnly: boolean): Decoded<URL> {
  if (text.length > MAX_URL_LENGTH) return refuse('too-long')
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return refuse('malformed')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('not-https')
  if (url.username !== '' || url.password !== '') return refuse('holds-credentials')
  if (isLoopback(url.hostname)) return accept(url)
  if (loopbackOnly) return refuse('not-loopback')
  return url.protocol === 'https:' ? accept(url) : refuse('not-https')
}

/** True for the names of this very box: `localhost`, 127.0.0.0/8, `[::1]`, as the URL parser writes them. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
