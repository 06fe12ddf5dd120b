import { GROUPS, picturesOf } from './pictures'
import type { Shot } from './shot'

const HEAD = `# The screens

Every screen, as the app draws it on televisions of 720 and 1080 lines; the main ones also in the largest text, on the 576 lines of an old television, and in
each kind of theme. The simulator stands for the operator's platform. \`npm run screens\` takes the pictures anew and writes this page.
`

/** The gallery as a page of Markdown, from the same table that the pictures are taken from. */
export function galleryPage(): string {
  const groups = GROUPS.map(({ title, shots }) => [`## ${title}`, ...shots.map(section)].join('\n\n'))
  return `${[HEAD.trimEnd(), ...groups].join('\n\n')}\n`
}

function section(shot: Shot): string {
  const [first, ...others] = picturesOf(shot)
  if (first === undefined) return ''
  const picture = `![${shot.shows}](${first.file})`
  const links = others.map(({ file, guise }) => `- [${guise}](${file})`)
  return [`### ${shot.name}`, shot.shows, picture, ...(links.length === 0 ? [] : [links.join('\n')])].join(
    '\n\n',
  )
}
