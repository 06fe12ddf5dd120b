import { types as t, type PluginObj } from '@babel/core'

/** Names that are put together while the app runs, and those that the language itself calls. */
const CALLED_BY_OTHERS = /^(_(handle|capture)[A-Z].*|constructor|toString|toJSON|valueOf|then|handleEvent)$/

/**
 * Babel plugin for the whole script: takes out methods and accessors of classes whose name stands nowhere else in it. Lightning's
 * elements have hundreds for what this app does not do, and no tool that only follows imports can see it. A name counts as used
 * wherever it stands as a property, a key or a text, whatever the object; so what is taken out cannot be reached but by a name
 * that is put together from pieces (`CALLED_BY_OTHERS`).
 */
export function unusedMembers(): PluginObj {
  return {
    name: 'unused-members',
    visitor: {
      Program(path) {
        // What only an unused member used is unused in turn.
        while (removeUnused(path.node) > 0) continue
      },
    },
  }
}

function removeUnused(program: t.Program): number {
  const used = namesIn(program)
  let removed = 0
  t.traverseFast(program, node => {
    if (!t.isClassBody(node)) return
    const kept = node.body.filter(member => {
      const name = memberName(member)
      return name === null || used.has(name) || CALLED_BY_OTHERS.test(name)
    })
    removed += node.body.length - kept.length
    node.body = kept
  })
  return removed
}

function memberName(member: t.ClassBody['body'][number]): string | null {
  return t.isClassMethod(member) && !member.computed && t.isIdentifier(member.key) ? member.key.name : null
}

function namesIn(program: t.Program): Set<string> {
  const names = new Set<string>()
  t.traverseFast(program, node => {
    if (t.isStringLiteral(node)) names.add(node.value)
    else if (t.isMemberExpression(node) || t.isOptionalMemberExpression(node)) {
      if (!node.computed && t.isIdentifier(node.property)) names.add(node.property.name)
    } else if (t.isObjectProperty(node) || t.isObjectMethod(node)) {
      if (!node.computed && t.isIdentifier(node.key)) names.add(node.key.name)
    }
  })
  return names
}
