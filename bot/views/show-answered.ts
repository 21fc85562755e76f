import type { Answered } from '../../study/act/answer-question.ts'
import { dueMoment } from '../../study/act/due-moment.ts'
import type { BankCard } from '../../study/bank/bank.ts'
import type { Option, Question } from '../../study/bank/question.ts'
import type { Given, ReviewEvent } from '../../study/memory/event.ts'
import type { Asked } from '../drill/asked.ts'
import { afterAnswer } from '../drill/course.ts'
import { showInline, showPlain } from '../markdown/show-inline.ts'
import { buttonRows, frame, type Part } from '../message/layout.ts'
import type { Say, TextKey } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { letterOf } from './letters.ts'
import { nextButton } from './next-button.ts'
import { orderedOptions } from './ordered-options.ts'
import { placeLine } from './place-line.ts'
import { noteButton, showSource } from './show-source.ts'
import { showStem } from './show-stem.ts'
import { listLines } from './show-task.ts'
import { showMoment } from './show-time.ts'

/** An answer that is kept, now or before. */
export type Kept = Extract<Answered, { kind: 'answered' | 'mismatch' }>

const GREEN = 0x2f9e5b
const AMBER = 0xd9822b

/** What came of an answer: right or not, the right one, why, where it says so, when it comes again. */
export function showAnswered(visit: Visit, asked: Asked, kept: Kept): Part[] {
  const { say } = visit
  const { review, card, question } = kept
  const isEarlier = kept.kind === 'mismatch' || kept.replayed
  const due = dueMoment(kept.memory.state, kept.profile.settings)
  const about = card && question ? { card, question } : undefined
  return [
    frame(
      [
        [isEarlier ? `-# ${say('verdict.kept')}` : '', say(verdictOf(review))].join('\n').trim(),
        about ? placeLine(visit, about.card) : '',
        about ? showStem(about.question, 500, about.card) : '',
        about ? showResult(say, about.question, review) : '',
        about ? showReason(visit, about, review) : '',
        `-# ${say('answer.next', { when: showMoment(due) })}`,
      ],
      review.right ? GREEN : AMBER,
    ),
    ...buttonRows([
      nextButton(say, afterAnswer(asked.course, review.right)),
      ...(card ? noteButton(visit, card) : []),
    ]),
  ]
}

function verdictOf({ given, right, rating }: ReviewEvent): TextKey {
  if (given.kind === 'rating') return `verdict.${rating}`
  if (!right) return 'verdict.wrong'
  return rating === 'hard' ? 'verdict.hard' : 'verdict.right'
}

/** The options with what was right and what was picked, or what was written and the answer. */
function showResult(say: Say, question: Question, { id, given, right }: ReviewEvent): string {
  const answer = say('answer.is', { answer: showInline(question.answer, 400) })
  if (given.kind === 'options') {
    const options = orderedOptions(question, id)
    const texts = options.map(({ text }) => text)
    return listLines(texts, (place) => markOf(options[place], given, place), 1000)
  }
  if (given.kind !== 'text') return answer
  const yours = say('answer.yours', { text: showPlain(given.text, 200) })
  return right ? `${answer}\n-# ${yours}` : `${yours}\n${answer}`
}

function markOf(option: Option | undefined, given: Given, place: number): string {
  const isPicked = given.kind === 'options' && given.ids.includes(option?.id ?? '')
  const letter = `**${letterOf(place)}**`
  if (option?.key) return `✅ ${letter} `
  return isPicked ? `❌ ${letter} ` : `▫️ ${letter} `
}

function showReason(
  visit: Visit,
  { card, question }: { readonly card: BankCard; readonly question: Question },
  { given }: ReviewEvent,
): string {
  const picked =
    'options' in question && given.kind === 'options'
      ? question.options.filter(({ id, key }) => !key && given.ids.includes(id))
      : []
  const feedback = picked.flatMap(({ feedback }) => (feedback ? [feedback] : [])).slice(0, 3)
  const said = feedback.map((each) => showInline(each, 150))
  return [...said, showSource(visit, card, question)].join('\n')
}
