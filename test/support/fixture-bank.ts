import { createHash } from 'node:crypto'
import { type Bank, openBank } from '../../study/bank/bank.ts'
import type { Card } from '../../study/bank/card.ts'
import { encodeBank } from '../../study/bank/encode-bank.ts'
import type { Question } from '../../study/bank/question.ts'

/** A card about one pair, asked by choice, typed and from memory. */
export function fixtureCard(
  id: string,
  {
    stem,
    answer,
    distractors = ['Wrong one', 'Wrong two'],
    group = id,
  }: {
    stem: string
    answer: string
    distractors?: string[]
    group?: string
  },
): Card {
  const optionId = (text: string): string =>
    createHash('sha256').update(text).digest('hex').slice(0, 6)
  const rev = createHash('sha256').update(`${stem}\n${answer}`).digest('hex').slice(0, 8)
  const asked = { rev, stem, answer, explanation: `It says: ${stem} ${answer}.` }
  const questions: Question[] = [
    {
      ...asked,
      id: `${id}.choice`,
      kind: 'choice',
      options: [answer, ...distractors].map((text) => ({
        id: optionId(text),
        text,
        key: text === answer,
        ...(text === answer ? {} : { feedback: `${text} is the answer to something else.` }),
      })),
    },
    { ...asked, id: `${id}.typed`, kind: 'typed' },
    { ...asked, id: `${id}.recall`, kind: 'recall' },
  ]
  return {
    id,
    group,
    rule: 'bold-definition',
    confidence: 0.9,
    fact: { kind: 'definition', subject: answer, definiens: stem },
    tags: [],
    source: {
      file: 'tea/green.md',
      startLine: 3,
      endLine: 3,
      headings: ['Tea'],
      quote: `**${answer}** - ${stem}`,
    },
    questions,
  }
}

/** A bank of decks of cards. */
export function fixtureBank(
  decks: Record<string, readonly Card[]>,
  retired: readonly string[] = [],
): Bank {
  const described = Object.entries(decks).map(([id, cards]) => ({
    id,
    title: `Deck ${id}`,
    description: '',
    cards,
  }))
  const { manifest, files } = encodeBank(described, { retired })
  return openBank(
    manifest,
    files.get(manifest.index) ?? new Uint8Array(),
    (file, { offset, length }) =>
      (files.get(file) ?? new Uint8Array()).subarray(offset, offset + length),
  )
}

/** The id of an option of a card's choice question, by its text. */
export function optionIdOf(card: Card, text: string): string {
  const question = card.questions.find(({ kind }) => kind === 'choice')
  const option =
    question?.kind === 'choice' ? question.options.find((each) => each.text === text) : undefined
  if (!option) throw new Error(`no option ${text}`)
  return option.id
}

export const SENCHA = fixtureCard('sencha2222', {
  stem: 'Which tea is steamed and rolled?',
  answer: 'Sencha',
})
export const MATCHA = fixtureCard('matcha2222', {
  stem: 'Which tea is ground to powder?',
  answer: 'Matcha',
})
export const ASSAM = fixtureCard('assam22222', { stem: 'Which tea is malty?', answer: 'Assam' })
export const FIXTURE_DECKS = { green: [SENCHA, MATCHA], black: [ASSAM] }
