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
  const patterns = new Map<string, RegExp>()

  return {
    know(token) {
      if (token === '') return
      const pattern = patterns.get(token) ?? patternFor(token)
      patterns.delete(token)
      patterns.set(token, pattern)
      for (const oldest of Array.from(patterns.keys()).slice(0, -MAX_TOKENS)) patterns.delete(oldest)
    },
    text(text) {
      // The longest first: what is left of it once a shorter one inside is gone would still tell most of it.
      return Array.from(patterns.entries())
        .sort(([one], [other]) => other.length - one.length)
        .reduce((told, [, pattern]) => told.replace(pattern, MASK), text)
    },
  }
}

/** Finds a token with any of its characters percent-encoded, as in a URL that somebody else put together. */
function patternFor(token: string): RegExp {
  return new RegExp(Array.from(token).map(anyNotationOf).join(''), 'g')
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
