/** Keeps what must not be told out of what is told. */
export interface Redactor {
  /** From now on `token` stands in no text that goes through here. */
  know(token: string): void
  /** `text` with every known token replaced by `[token]`, percent-encoded ones too. */
  text(text: string): string
}

const MASK = '[token]'
/** Tokens rotate for ever; those before the last few have long expired. */
const MAX_TOKENS = 32

/** A redactor that knows no token yet. */
export function createRedactor(): Redactor {
  /** Newest last. */
  let tokens: readonly string[] = []
  let anyToken: RegExp | null = null

  return {
    know(token) {
      if (token === '') return
      tokens = [...tokens.filter(known => known !== token), token].slice(-MAX_TOKENS)
      // The longest first: of two that begin alike, what is left of the longer one would still tell most of it.
      const patterns = [...tokens].sort((one, other) => other.length - one.length).map(patternFor)
      anyToken = new RegExp(patterns.join('|'), 'g')
    },
    text: text => (anyToken === null ? text : text.replace(anyToken, MASK)),
  }
}

/** Finds a token with any of its characters percent-encoded, as in a URL that somebody else put together. */
function patternFor(token: string): string {
  return Array.from(token).map(anyNotationOf).join('')
}

function anyNotationOf(character: string): string {
  const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  const octets = percentEncoded(character).replace(/[A-F]/g, hex => `[${hex}${hex.toLowerCase()}]`)
  return `(?:${literal}|${octets}${character === ' ' ? '|\\+' : ''})`
}

/** `%XX` for each UTF-8 octet, also where encodeURIComponent leaves a character alone. */
function percentEncoded(character: string): string {
  try {
    const encoded = encodeURIComponent(character)
    return encoded === character
      ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : encoded
  } catch {
    // Half a surrogate pair: encoders write the replacement character.
    return '%EF%BF%BD'
  }
}
