import { ENDPOINTS, REFUSALS, type Fault, type TroubleKind } from './fault'

type Check = (value: unknown) => boolean

const atLeast =
  (least: number): Check =>
  value =>
    typeof value === 'number' && Number.isFinite(value) && value >= least
const status: Check = value => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599
const text: Check = value => typeof value === 'string'
const anything: Check = () => true
const optional =
  (check: Check): Check =>
  value =>
    value === undefined || check(value)

/** What each kind of trouble may be told beside its name. */
const figures: Readonly<Record<TroubleKind, Readonly<Record<string, Check>>>> = {
  delay: { ms: optional(atLeast(0)) },
  hang: {},
  drop: {},
  'half-body': {},
  drip: { bytes: optional(atLeast(1)), everyMs: optional(atLeast(0)) },
  refusal: { word: value => REFUSALS.some(word => word === value) },
  status: {
    status: optional(status),
    retryAfterS: optional(atLeast(0)),
    retryAfterAsDate: optional(value => typeof value === 'boolean'),
  },
  html: { status: optional(status) },
  'content-type': { type: optional(text) },
  'no-content': {},
  'redirect-loop': {},
  'wrong-json': { value: anything },
  'not-json': {},
  huge: { bytes: optional(atLeast(0)) },
  'other-box': {},
}

const everyFault: Readonly<Record<string, Check>> = {
  endpoint: value => value === 'all' || ENDPOINTS.some(endpoint => endpoint === value),
  times: optional(atLeast(1)),
  only: optional(text),
}

/** Every kind of trouble, by name. */
export const TROUBLE_KINDS = Object.keys(figures) as readonly TroubleKind[]

/** A fault from outside. Throws, saying which field is wrong: a fault that silently does nothing would fool a test. */
export function readFault(input: unknown): Fault {
  if (typeof input !== 'object' || input === null) throw new TypeError('a fault is an object')
  const fields: Readonly<Record<string, unknown>> = { ...input }
  const kind = TROUBLE_KINDS.find(known => known === fields.kind)
  if (kind === undefined) throw new TypeError(`kind is one of ${TROUBLE_KINDS.join(', ')}`)
  const checks: Readonly<Record<string, Check>> = { ...everyFault, ...figures[kind], kind: anything }
  for (const [name, check] of Object.entries(checks)) {
    if (!check(fields[name])) throw new TypeError(`${kind}: ${name} is not usable`)
  }
  const unknown = Object.keys(fields).find(name => !(name in checks))
  if (unknown !== undefined) throw new TypeError(`${kind}: there is no ${unknown}`)
  return fields as unknown as Fault
}
