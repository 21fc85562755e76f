import { visibleCode } from '../../note/clean-text.ts'
import type { Silent } from '../../note/note.ts'
import { lowerLabel } from '../ask-list.ts'
import type { Finding } from '../found.ts'
import type { Reading, Rule } from '../reading.ts'

/** A command in a block of code below the comment that says what it is for. */
export const command: Rule = { id: 'command', prior: 0.75, isOwner: false, find: findCommands }

const SHELL =
  /^\s*(?:```+|~~~+)\s*(?:sh|bash|shell|zsh|console|terminal|shell-session|powershell|cmd)?\s*$/i
const COMMENT = /^\s*#+\s+(?<purpose>\p{L}.*)$/u
const COMMAND = /^\s*(?:\$\s+)?(?<command>(?:sudo\s)?[a-z][\w.-]*(?:\s+\S.*)?)$/
/** What opens a line of a program or of a file, and no command. */
const NO_COMMAND =
  /^(?:if|for|while|do|done|fi|then|else|case|function|return|import|from|def|class|let|const|var|export\s\w+=)\b|^\w+\s*[:=]|[;{}]\s*$|\\$/
/** What points to something that is not shown. */
const POINTER = /\b(?:it|this|that|these|those|them|here|above|below|step)\b/i
const LENGTH = 90
const WORDS = 12

function* findCommands({ outline, lexicon }: Reading): Iterable<Finding> {
  const { lines } = outline.note
  for (const block of outline.silents) {
    if (block.kind !== 'code' || !SHELL.test(lines[block.startLine - 1] ?? '')) continue
    for (let line = block.startLine + 1; line < block.endLine - 1; line++) {
      const pair = readPair(lines, line, block)
      if (pair) yield foundAt(block, line, { ...pair, purpose: lowerLabel(pair.purpose, lexicon) })
    }
  }
}

/** A comment and the one command below it. */
function readPair(
  lines: readonly string[],
  line: number,
  { endLine }: Silent,
): { readonly purpose: string; readonly command: string } | undefined {
  const [said = '', given = '', next = ''] = lines
    .slice(line - 1, Math.min(line + 2, endLine - 1))
    .map(visibleCode)
  const purpose = COMMENT.exec(said)
    ?.groups?.purpose?.replace(/[.:]\s*$/, '')
    .trim()
  const written = COMMAND.exec(given)?.groups?.command?.trim()
  if (
    purpose === undefined ||
    POINTER.test(purpose) ||
    written === undefined ||
    NO_COMMAND.test(written)
  )
    return undefined
  const isAlone = next.trim() === '' || COMMENT.test(next) || /^\s*(?:```|~~~)/.test(next)
  const isShort = written.length <= LENGTH && purpose.split(/\s+/).length <= WORDS
  return isAlone &&
    isShort &&
    /\s/.test(written) &&
    !/[`:?]/.test(`${purpose}${written.includes('`') ? '`' : ''}`)
    ? { purpose, command: written }
    : undefined
}

function foundAt(
  { section }: Silent,
  line: number,
  { purpose, command: written }: { readonly purpose: string; readonly command: string },
): Finding {
  return {
    kind: 'found',
    found: {
      fact: { kind: 'command', purpose, command: `\`${written}\`` },
      rule: command.id,
      confidence: command.prior,
      section: section ?? { heading: undefined, parent: undefined, path: [], blocks: [] },
      startLine: line,
      endLine: line + 1,
      units: [],
      set: 'commands',
      explanation: `\`${written}\`: ${purpose}`,
      needsContext: true,
    },
  }
}
