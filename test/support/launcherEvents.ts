/** An event as the launcher gets it: design, "Events out". */
export interface LauncherEvent {
  readonly event: string
  readonly [field: string]: unknown
}

/** Which event is meant: by its name, by some of its fields, or by a question about it. */
export type EventWanted =
  string | Readonly<Record<string, string | number>> | ((event: LauncherEvent) => boolean)

const prefix = '[flexcare] '

/** The event that a console line holds; undefined for any other line. */
export function eventInLine(line: string): LauncherEvent | undefined {
  const start = line.indexOf(prefix)
  if (start < 0) return undefined
  return JSON.parse(line.slice(start + prefix.length)) as LauncherEvent
}

export function isWanted(event: LauncherEvent, wanted: EventWanted): boolean {
  if (typeof wanted === 'function') return wanted(event)
  const fields = typeof wanted === 'string' ? { event: wanted } : wanted
  return Object.entries(fields).every(([field, value]) => event[field] === value)
}
