/**
 * The voice for a BCP 47 tag: the first of the same language and country, else the first of the same language;
 * undefined where there is none. Engines write `da-DK`, `da_DK` or `da`, and both written Norwegians also as `no`.
 */
export function bestVoice<Voice extends { readonly lang: string }>(
  voices: readonly Voice[],
  tag: string,
): Voice | undefined {
  const [language, country] = subtags(tag)
  const known = voices.filter(voice => subtags(voice.lang)[0] === language)
  return known.find(voice => subtags(voice.lang)[1] === country) ?? known[0]
}

function subtags(tag: string): readonly (string | undefined)[] {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/)
  return [language === 'nb' || language === 'nn' ? 'no' : language, rest[rest.length - 1]]
}
