import type { Answered } from '../../study/act/answer-question.ts'
import { dueMoment } from '../../study/act/due-moment.ts'
import type { BankCard } from '../../study/bank/bank.ts'
import type { Option, Question } from '../../study/bank/question.ts'
import { standingReviews } from '../../study/memory/counted-events.ts'
import type { Given, ReviewEvent } from '../../study/memory/event.ts'
import { encodeCustomId } from '../custom-id.ts'
import { type Asked, encodeAsked } from '../drill/asked.ts'
import { encodeCardPlace } from '../drill/card-place.ts'
import { afterAnswer, isPracticed } from '../drill/course.ts'
import { showInline, showPlain } from '../markdown/show-inline.ts'
import { button, buttonRows, frame, type Part } from '../message/layout.ts'
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
  const { card, question, memory } = kept
  const standing = standingReviews(memory.events).find(({ id }) => id === kept.review.id)
  const review = standing ?? kept.review
  const isCorrected = review.right && !kept.review.right
  const isEarlier = kept.kind === 'mismatch' || kept.replayed
  const isLeech = kept.kind === 'answered' && kept.isLeech === true
  const about = card && question ? { card, question } : undefined
  return [
    frame(
      [
        isCorrected
          ? say('verdict.corrected')
          : [isEarlier ? `-# ${say('verdict.kept')}` : '', say(verdictOf(review))]
              .join('\n')
              .trim(),
        about ? placeLine(visit, about.card) : '',
        about ? showStem(about.question, 500, about.card) : '',
        about ? showResult(say, about.question, review) : '',
        about ? showReason(visit, about, review) : '',
        isLeech ? say('answer.leech') : '',
        whenLine(say, asked, kept),
      ],
      review.right ? GREEN : AMBER,
    ),
    ...buttonRows([
      nextButton(say, afterAnswer(asked.course, review.right)),
      ...(isPracticed(asked.course) ? [] : [undoButton(say, asked)]),
      ...(mayBeRight(review) ? [rightButton(say, asked)] : []),
    ]),
    ...(card ? buttonRows([...cardButtons(visit, asked, kept), ...noteButton(visit, card)]) : []),
  ]
}

function undoButton(say: Say, asked: Asked) {
  const parts = encodeAsked(asked)
  return button(encodeCustomId({ action: 'undo', parts }), say('button.undo'))
}

/** A typed answer may be right though nobody has thought of it. */
function mayBeRight({ given, right, practice }: ReviewEvent): boolean {
  return given.kind === 'text' && !right && !practice
}

function rightButton(say: Say, asked: Asked) {
  const parts = encodeAsked(asked)
  return button(encodeCustomId({ action: 'right', parts }), say('button.right'))
}

/** What can be done about the card: put it off while it is asked often, leave it, report it. */
function cardButtons({ say, bot }: Visit, asked: Asked, { memory, review }: Kept) {
  const { cardId, form } = asked
  const course = afterAnswer(asked.course, review.right)
  const parts = encodeCardPlace({ cardId, course })
  const isSoon = memory.state.due.kind === 'moment' && memory.state.due.at > bot.study.now()
  return [
    ...(isSoon ? [button(encodeCustomId({ action: 'later', parts }), say('button.later'))] : []),
    ...(memory.state.suspended
      ? [button(encodeCustomId({ action: 'back', parts }), say('button.back'))]
      : [button(encodeCustomId({ action: 'stop', parts }), say('button.stop'))]),
    button(encodeCustomId({ action: 'flag', parts: [cardId, form] }), say('button.report')),
  ]
}

/** When the card comes again; of one that was only practised, that nothing has changed. */
function whenLine(say: Say, { course }: Asked, { memory, profile }: Kept): string {
  if (memory.state.suspended) return `-# ${say('answer.suspended')}`
  if (isPracticed(course)) return `-# ${say('answer.practice')}`
  const due = dueMoment(memory.state, profile.settings)
  return `-# ${say('answer.next', { when: showMoment(due) })}`
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
  if (given.kind === 'sequence') {
    const yours = given.items.map((each) => showInline(each, 60)).join(' · ')
    return right ? answer : `-# ${say('answer.yours', { text: yours.slice(0, 700) })}\n${answer}`
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
