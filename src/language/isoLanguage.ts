/** ISO 639-2 has three letters where we have two; for some languages two such codes. */
const SHORT: Readonly<Record<string, string>> = {
  dan: 'da',
  eng: 'en',
  nor: 'no',
  nob: 'nb',
  swe: 'sv',
  deu: 'de',
  ger: 'de',
  fin: 'fi',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  pol: 'pl',
  ara: 'ar',
  tur: 'tr',
  fao: 'fo',
  isl: 'is',
  ice: 'is',
}

/** The code of two letters for an ISO 639 code, in any case; one that has none as it is; null for what is no code. */
export function languageCode(text: string): string | null {
  const code = text.trim().toLowerCase()
  return /^[a-z]{2,3}$/.test(code) ? (SHORT[code] ?? code) : null
}
