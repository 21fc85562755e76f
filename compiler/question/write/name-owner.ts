import { contentOf } from '../../english/content.ts'
import { isCountable, isPlural } from '../../english/nouns.ts'
import { stemToken } from '../../english/stem-token.ts'
import type { NoteFacts } from '../draft.ts'
import { type Name, quoteName, quoteTerm } from '../wording.ts'
import type { Cell } from './cell.ts'
import type { Owner } from './column.ts'

/**
 * The thing of a row as it stands in a question: `a nucleus`, `MySQL`, `the cytoskeleton` among other
 * common nouns, or with its class where nobody knows whether it takes an article: `the service “Quay”`.
 */
export function nameOwner({ row, rowClass }: Cell, name: Name, facts: NoteFacts): Owner {
  const { text, isPlural: isMany } = name
  const isTold = rowClass === undefined || contentOf(row).has(stemToken(rowClass))
  if (isTold) return { text: quoteName(name), isPlural: isMany }
  const isPlain = /^an?\s/.test(text) || /^(?=\p{Lu}|\d)[^`]*(?:\p{L}\p{Lu}|\d)/u.test(row)
  if (isPlain && !/[()]/.test(row)) return { text, isPlural: isMany }
  if (isMany && WORD.test(row)) return { text: row.toLowerCase(), isPlural: true }
  if (!isOfCommon(rowClass, facts))
    return { text: `the ${rowClass} ${quoteTerm(row)}`, isPlural: false }
  const bare = row.replace(/\s*\([^()]*\)$/, '')
  const isName = !PLAIN.test(bare) || bare.split(' ').some((word) => facts.lexicon.hasCapital(word))
  return { text: `the ${isName || row !== bare ? bare : bare.toLowerCase()}`, isPlural: isMany }
}

const WORD = /^\p{L}\p{Ll}+$/u
const PLAIN = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}?\p{Ll}+)*$/u
const COMMON_SHARE = 0.3

/** By the facts of a note, and the class of its rows. */
const COMMON = new WeakMap<NoteFacts['found'], Map<string, boolean>>()

/** Whether the things of a class are common nouns, judged by those that we know. */
function isOfCommon(rowClass: string, { found }: NoteFacts): boolean {
  const known = COMMON.get(found) ?? new Map<string, boolean>()
  COMMON.set(found, known)
  const before = known.get(rowClass)
  if (before !== undefined) return before
  const rows = new Set(
    found.flatMap(({ fact }) =>
      fact.kind === 'cell' && fact.rowClass === rowClass ? [fact.row] : [],
    ),
  )
  const common = [...rows].filter((row) => isCommonNoun(row))
  const isCommon = common.length >= rows.size * COMMON_SHARE
  known.set(rowClass, isCommon)
  return isCommon
}

function isCommonNoun(row: string): boolean {
  const last = row.split(' ').at(-1)?.toLowerCase() ?? ''
  return /^[\p{L}\s]+$/u.test(row) && (isCountable(last) || (isPlural(row) && WORD.test(row)))
}
