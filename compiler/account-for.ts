import type { Card } from '../study/bank/card.ts'
import type { CardAccount, LineAccount, NoteAccount, RefusalAccount } from './account.ts'
import { pathsOfImages } from './author/text/image-mark.ts'
import { kindsOfLines } from './kinds-of-lines.ts'
import { idWanted } from './name-cards.ts'
import { OVERRIDES_NAME } from './overrides/overrides.ts'
import { type Asked, canAccept, type Refusal } from './question/ask.ts'
import type { Held } from './question/settle-deck.ts'
import type { Source } from './read-source.ts'

/** What became of the facts of a note. */
export interface Fate {
  readonly cards: readonly Card[]
  readonly refusals: readonly Refusal[]
  readonly held: readonly Held[]
  /** Good cards of a note that has more than there is room for. */
  readonly dropped: readonly Asked[]
  /** Cards that its author does not want. */
  readonly unwanted: readonly Card[]
}

/** What became of each line of a note. */
export function accountFor(source: Source, fate: Fate): NoteAccount {
  const { note, authored, facts } = source
  const cards = Map.groupBy(fate.cards, (card) => card.source.startLine)
  const refusals = Map.groupBy(
    [
      ...mergeForms(fate.refusals),
      ...fate.held.map(({ asked, gate, reason }) => refusalOf(asked, gate, reason)),
      ...fate.dropped.map((asked) =>
        refusalOf(asked, 'no-room', 'the note has more than 1.2 cards a line'),
      ),
      ...fate.unwanted.map(refusalOfUnwanted),
      ...[...facts.refused, ...authored.lookAlikes].map(({ rule, line, reason }) => ({
        line,
        rule,
        gate: 'no-fact',
        reason,
      })),
    ],
    ({ line }) => line,
  )
  const kinds = kindsOfLines(source)
  const lines = note.lines.map((text, at): LineAccount => {
    const line = at + 1
    return {
      line,
      text,
      kind: kinds[at] ?? '',
      cards: (cards.get(line) ?? []).map(accountCard),
      refusals: (refusals.get(line) ?? []).map(({ line: _, ...refusal }) => refusal),
    }
  })
  return { path: note.path, lines }
}

type Placed = RefusalAccount & { readonly line: number }

function refusalOf({ draft }: Asked, gate: string, reason: string): Placed {
  const [form] = draft.forms
  return {
    line: draft.found.startLine,
    rule: draft.found.rule,
    gate,
    reason,
    ...(form ? { stem: form.stem, answer: form.answer } : {}),
    ...(gate === 'no-room' ? { acceptedAs: idWanted(draft) } : {}),
  }
}

function refusalOfUnwanted(card: Card): Placed {
  const { rule, stem, answer, forms } = accountCard(card)
  const reason = `\`drop\` of ${card.id} in ${OVERRIDES_NAME}`
  return { line: card.source.startLine, rule, gate: 'overrides', reason, stem, answer, forms }
}

/** The forms of one question that one gate refused for one reason are told together. */
function mergeForms(refusals: readonly Refusal[]): Placed[] {
  const groups = Map.groupBy(refusals, ({ draft, form, gate, reason }) =>
    JSON.stringify([draft.found.startLine, form.stem, gate, reason]),
  )
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first) return []
    const { draft, form, gate, reason } = first
    const forms = [first, ...rest].map((refusal) => refusal.form.kind)
    return [
      {
        line: draft.found.startLine,
        rule: draft.found.rule,
        gate,
        reason,
        stem: form.stem,
        answer: form.answer,
        forms,
        ...(canAccept(gate) ? { acceptedAs: idWanted(draft) } : {}),
      },
    ]
  })
}

function accountCard(card: Card): CardAccount {
  const [question] = card.questions
  return {
    id: card.id,
    rule: card.rule,
    confidence: card.confidence,
    stem: pathsOfImages(question?.stem ?? ''),
    answer: pathsOfImages(question?.answer ?? ''),
    forms: card.questions.map(({ kind }) => kind),
  }
}
