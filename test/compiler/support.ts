import { type Compiled, compile } from '../../compiler/compile.ts'
import { findFacts } from '../../compiler/fact/find-facts.ts'
import { listLongNames, readLexicon } from '../../compiler/fact/lexicon.ts'
import { EMPTY_LOCK, type Lock } from '../../compiler/lock/lock.ts'
import type { Message } from '../../compiler/note/message.ts'
import { outlineOf } from '../../compiler/note/outline.ts'
import { readNote } from '../../compiler/note/read-note.ts'
import type { Card } from '../../study/bank/card.ts'
import type { Fact } from '../../study/bank/fact.ts'

/** Compiles notes given as `{path: text}`. */
export function compileTexts(
  texts: Readonly<Record<string, string>>,
  lock: Lock = EMPTY_LOCK,
): Compiled {
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
  return compile(files, lock)
}

/** All cards of one note. */
export function cardsOf(text: string): readonly Card[] {
  return compileTexts({ 'deck/note.md': text }).decks.flatMap(({ cards }) => cards)
}

/** Lines that state nothing, so that the limit of cards a line leaves room for all of a short note. */
export const ROOM = '\n***'.repeat(20)

/** Every question of one note as `stem => answer`, each wording once. */
export function asked(text: string): string[] {
  const all = cardsOf(`${text}\n${ROOM}`).flatMap(({ questions }) =>
    questions.map(({ stem, answer }) => `${stem} => ${answer}`),
  )
  return [...new Set(all)]
}

/** What one rule finds in a note: the facts as short texts, and the reasons it gives for leaving things. */
export function find(
  rule: string,
  text: string,
): { readonly facts: string[]; readonly reasons: string[] } {
  const messages: Message[] = []
  const note = readNote({ path: 'note.md', bytes: Buffer.from(text) }, messages)
  if (!note) throw new Error(messages[0]?.found)
  const outline = outlineOf(note, new Set())
  const { found, refused } = findFacts(outline, readLexicon(note.source, listLongNames(outline)))
  return {
    facts: found.filter((each) => each.rule === rule).map(({ fact }) => showFact(fact)),
    reasons: refused.filter((each) => each.rule === rule).map(({ reason }) => reason),
  }
}

function showFact(fact: Fact): string {
  switch (fact.kind) {
    case 'definition':
      return `${fact.subject} | ${fact.definiens}`
    case 'expansion':
      return `${fact.short} | ${fact.long}`
    case 'property':
      return `${fact.subject} | ${fact.verb} | ${fact.object}`
    case 'member':
      return `${fact.prompt} | ${fact.members.join(' | ')}`
    case 'choice':
      return `${fact.condition} | ${fact.option} of ${fact.options.join(', ')}`
    case 'cell':
      return `${fact.row} | ${fact.column} | ${fact.value}`
    case 'circumstance':
      return `${fact.statement} | ${fact.role} | ${fact.text}`
    case 'gap':
      return `${fact.sentence} | ${fact.answer}`
    case 'comparison':
      return `${fact.quality} | ${fact.more} | ${fact.less}`
    case 'advice':
      return `${fact.condition} | ${fact.choice}`
    case 'sequence':
      return `${fact.prompt} | ${fact.steps.join(' | ')}`
    case 'command':
      return `${fact.purpose} | ${fact.command}`
    case 'authored':
      return `${fact.prompt} | ${fact.answer}`
  }
}
