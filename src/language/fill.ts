/** A text with a number in it, where one reads otherwise than several. */
export interface Plural {
  readonly one: string
  readonly other: string
}

/** What stands in a template's places, by their names. */
export type Values = Readonly<Record<string, string | number>>

/** Puts values where a template has `{name}`; a place that no value was given for stays as it is written. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`)
}

/** The form of `plural` for that many, with `{count}` and the other values in their places. */
export function fillCount(plural: Plural, count: number, values: Values = {}): string {
  return fill(count === 1 ? plural.one : plural.other, { ...values, count })
}
