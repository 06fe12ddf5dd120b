import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** The rooms whose rules decide what a viewer gets, and how much of their branches the unit tests must take, in per cent. */
const rooms = ['src/box/', 'src/platform/', 'src/session/', 'src/artwork/choose.ts']
const wantedPercent = 95

type Summary = Readonly<
  Record<string, { readonly branches: { readonly total: number; readonly covered: number } }>
>

/** One sentence for each room that falls short, from a summary that c8 wrote; empty where all is well. */
export function coverageGaps(path: string, root = process.cwd()): string[] {
  if (!existsSync(path)) return [`No coverage was measured: ${path} is missing`]
  const files = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Summary)
  return rooms.flatMap(room => {
    const inRoom = files.filter(([file]) => relative(root, file).startsWith(room))
    const total = inRoom.reduce((sum, [, { branches }]) => sum + branches.total, 0)
    const covered = inRoom.reduce((sum, [, { branches }]) => sum + branches.covered, 0)
    if (total === 0) return [`${room}: nothing was measured`]
    const percent = (100 * covered) / total
    return percent < wantedPercent
      ? [`${room}: ${percent.toFixed(1)} % of the branches are tested, ${wantedPercent} wanted`]
      : []
  })
}
