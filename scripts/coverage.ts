import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import ts from 'typescript'

/** The rooms whose rules decide what a viewer gets, and how much of their branches the unit tests must take, in per cent. */
const rooms = ['src/box/', 'src/platform/', 'src/session/', 'src/voice/', 'src/artwork/choose.ts']
const wantedPercent = 95

interface Count {
  readonly total: number
  readonly covered: number
}

export type Summary = Readonly<Record<string, { readonly branches: Count; readonly lines: Count }>>

/** What c8 measured, by file; null where it measured nothing. */
export function readSummary(path: string): Summary | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Summary) : null
}

/**
 * One sentence for each room that falls short, and for each of its files that no test runs at all: c8 counts such a file as
 * a single branch, and so would hide it. `source` reads a file; one that holds types alone has nothing to run.
 */
export function coverageGaps(summary: Summary, root: string, source: (file: string) => string): string[] {
  return rooms.flatMap(room => {
    const files = Object.entries(summary).filter(([file]) => relative(root, file).startsWith(room))
    const running = files.filter(([file, { lines }]) => lines.covered > 0 || hasCode(source(file)))
    const untested = running.filter(([, { lines }]) => lines.covered === 0)
    const total = running.reduce((sum, [, { branches }]) => sum + branches.total, 0)
    const covered = running.reduce((sum, [, { branches }]) => sum + branches.covered, 0)
    const percent = total === 0 ? 0 : (100 * covered) / total
    return [
      ...untested.map(([file]) => `${relative(root, file)}: no unit test runs it`),
      ...(percent < wantedPercent
        ? [`${room}: ${percent.toFixed(1)} % of the branches are tested, ${wantedPercent} wanted`]
        : []),
    ]
  })
}

function hasCode(source: string): boolean {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2021, module: ts.ModuleKind.ESNext, removeComments: true },
  })
  return outputText.replace('export {};', '').trim() !== ''
}
