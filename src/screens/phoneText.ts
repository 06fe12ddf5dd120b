/** A phone number as it is read out and dialled: Danish ones in pairs. */
export function phoneText(phone: string): string {
  const match = /^(\+45|0045)?(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(phone.replace(/\s/g, ''))
  if (match === null) return phone
  const [, country = '', ...pairs] = match
  return [country, ...pairs].filter(part => part !== '').join(' ')
}
