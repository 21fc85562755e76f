import type { CardAccount, LineAccount, NoteAccount, RefusalAccount } from './account.ts'
import type { AskedBank } from './ask-bank.ts'
import type { Finished } from './compile.ts'
import { kindsOfLines } from './kinds-of-lines.ts'
import type { Asked, Refusal } from './question/ask.ts'
import type { Source } from './read-source.ts'

/** What became of each line of a note. */
export function accountFor(
  source: Source,
  bank: AskedBank,
  finished: ReadonlyMap<string, readonly Finished[]>,
): NoteAccount {
  const { note, authored, facts } = source
  const { path } = note
  const cards = Map.groupBy(finished.get(path) ?? [], ({ card }) => card.source.startLine)
  const refusals = Map.groupBy(
    [
      ...mergeForms(bank.refusals.get(path) ?? []),
      ...(bank.held.get(path) ?? []).map(({ placed, gate, reason }) =>
        refusalOf(placed.asked, gate, reason),
      ),
      ...(bank.dropped.get(path) ?? []).map((asked) =>
        refusalOf(asked, 'no-room', 'the note has more than 1.2 cards a line'),
      ),
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
  return { path, lines }
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
  }
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
      },
    ]
  })
}

function accountCard({ card }: Finished): CardAccount {
  const [question] = card.questions
  return {
    id: card.id,
    rule: card.rule,
    confidence: card.confidence,
    stem: question?.stem ?? '',
    answer: question?.answer ?? '',
    forms: card.questions.map(({ kind }) => kind),
  }
}
