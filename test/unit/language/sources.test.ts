import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import ts from 'typescript'

const ROOT = join(import.meta.dirname, '../../../src')
/** The properties that hold what a viewer reads. */
const SHOWN = /^(text|lines|label|title|headline|sentence|caption)$/
const LETTER = /[^\W\d_]|[^ -~]/
const LETTERS_AND_SPACE = /[^\W\d_]{3,} |[À-ɏ]/

/** String literals of a source that look like something a viewer would read. */
function textsFor(source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node, isShown: boolean): void => {
    if (isCode(node)) return
    if (isText(node) && (isShown ? LETTER : LETTERS_AND_SPACE).test(node.text)) found.push(node.text)
    const shows =
      (ts.isPropertyAssignment(node) && SHOWN.test(node.name.getText())) ||
      (isShown && (ts.isArrayLiteralExpression(node) || ts.isConditionalExpression(node)))
    ts.forEachChild(node, child => visit(child, shows))
  }
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext, true), false)
  return found
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  )
}

/** What no viewer ever reads: types, names of modules, and what an error says to a developer. */
function isCode(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node)
}

describe('a text for the viewer', () => {
  it('stands among the words of a language, never in a screen or a component', () => {
    for (const folder of ['screens', 'components']) {
      for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts')) continue
        expect(textsFor(readFileSync(join(ROOT, folder, file), 'utf8')), `${folder}/${file}`).to.deep.equal(
          [],
        )
      }
    }
  })

  it('is found where it is one, and nowhere else', () => {
    expect(textsFor(`const a = { text: 'Play', lines: [ok ? 'Go' : words.back], x: 'left' }`)).to.deep.equal([
      'Play',
      'Go',
    ])
    expect(textsFor('show(`${count} minutes left`, `Sæson`)')).to.deep.equal([' minutes left', 'Sæson'])
    expect(textsFor(`throw new Error('no canvas here'); type Kind = 'a kind'; line([a, b].join(' · '))`)).to
      .be.empty
  })
})
