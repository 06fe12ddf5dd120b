import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'

const ROOT = join(import.meta.dirname, '../../..')
/** Paths of this repository that a page may name in code; one with a star or a place to fill in is a pattern. */
const NAMED = /`((?:src|test|docs|scripts|static|simulator|bundling)\/[\w./-]+)`/g
const LINK = /\]\(([^)\s]+)\)/g
const HEADING = /^#{1,6} +(.+)$/gm
/** Fenced text is an example, not what the page says. */
const EXAMPLES = /^( *)```[\s\S]*?^\1```/gm

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
]
const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8').replace(EXAMPLES, '')

/** A heading as it is linked to: small letters, hyphens for spaces, no punctuation. */
function anchors(page: string): string[] {
  return [...textOf(page).matchAll(HEADING)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  )
}

/** What pages name or link to and is not there: `page: path`. */
function missingIn(found: RegExp, isThere: (page: string, path: string) => boolean): string[] {
  return pages.flatMap(page =>
    [...textOf(page).matchAll(found)]
      .map(([, path = '']) => path)
      .filter(path => !isThere(page, path))
      .map(path => `${page}: ${path}`),
  )
}

describe('the documentation', () => {
  it('names files and folders that are there', () => {
    expect(missingIn(NAMED, (_, path) => existsSync(join(ROOT, path)))).to.deep.equal([])
  })

  it('links to files, pictures and headings that are there', () => {
    const isThere = (page: string, link: string) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      return existsSync(join(ROOT, target)) && (anchor === undefined || anchors(target).includes(anchor))
    }
    expect(missingIn(LINK, (page, link) => /^[a-z]+:/.test(link) || isThere(page, link))).to.deep.equal([])
  })
})
