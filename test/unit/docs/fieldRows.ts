import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One row of docs/fields.md. */
export interface FieldRow {
  /** The field's path in the answer: `profiles[].name`. */
  readonly field: string
  /** Other spellings of it. */
  readonly also: readonly string[]
  /** What the operator's documents say it is. */
  readonly documented: string
  /** Where its value is in what the decoder returns: `device.profiles[].name`. */
  readonly keptAs: readonly string[]
  /** The file that decodes it, below `src/`, without `.ts`. */
  readonly decodedIn: string
  /** What is kept of a value, in words. */
  readonly limit: string
  /** The files in which it is met. */
  readonly metIn: readonly string[]
  readonly met: string
}

const PAGE = join(import.meta.dirname, '../../../docs/fields.md')
const CODE = /`([^`]+)`/g

/** The rows below a heading of docs/fields.md. */
export function fieldRows(heading: 'validate' | 'archive get'): FieldRow[] {
  const [, section = ''] = readFileSync(PAGE, 'utf8').split(`\n## ${heading}\n`)
  const [own = ''] = section.split('\n## ')
  return own
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split('|').map(cell => cell.trim()))
    .map(([, field = '', documented = '', kept = '', limit = '', met = '']) => {
      const [first = '', ...also] = codes(field)
      const keptAs = codes(kept)
      return {
        field: first,
        also,
        documented,
        keptAs: keptAs.filter(code => !code.includes('/')),
        decodedIn: keptAs.find(code => code.includes('/')) ?? '',
        limit,
        metIn: codes(met).filter(code => /^[a-z]+\/[\w/]+$/.test(code)),
        met,
      }
    })
}

function codes(cell: string): string[] {
  return [...cell.matchAll(CODE)].map(([, code = '']) => code)
}
