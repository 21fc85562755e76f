import { dueMoment } from '../../study/act/due-moment.ts'
import type { ListedReview } from '../../study/act/list-reviews.ts'
import type { Profile } from '../../study/act/store.ts'
import type { BankCard } from '../../study/bank/bank.ts'
import type { Settings } from '../../study/drill/settings.ts'
import { dayOf, startOfDay } from '../../study/memory/day.ts'
import type { Memory, MemoryState } from '../../study/memory/memory.ts'
import { encodeCustomId } from '../custom-id.ts'
import { encodeCardPlace } from '../drill/card-place.ts'
import { deckKeyOf, newCourse } from '../drill/course.ts'
import type { FoundCard } from '../drill/search-cards.ts'
import { showInline, showPlain } from '../markdown/show-inline.ts'
import { button, buttonRows, frame, menu, type Part } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { drillButton, pageButton } from './next-button.ts'
import { placeLine } from './place-line.ts'
import { noteButton } from './show-source.ts'
import { showStem } from './show-stem.ts'
import { showDuration, showMoment } from './show-time.ts'

/** A card, what a learner remembers of it, and how that came about. */
export interface CardHistory {
  readonly card: BankCard
  readonly memory: Memory
  readonly profile: Profile
  readonly reviews: readonly ListedReview[]
}

const REVIEWS_SHOWN = 8
const DAY_MS = 86_400_000

/** A card, its answer behind a veil, when it comes again and what was answered before. */
export function showCard(visit: Visit, { card, memory, profile, reviews }: CardHistory): Part[] {
  const { say } = visit
  const [question] = card.questions
  if (!question) return showCards(visit, [], card.id)
  const parts = encodeCardPlace({ cardId: card.id, course: newCourse() })
  const { suspended, buriedUntilDay = 0 } = memory.state
  const isPutOff = buriedUntilDay > dayOf(visit.bot.study.now(), profile.settings)
  const form = question.id.slice(card.id.length + 1)
  return [
    frame([
      placeLine(visit, card),
      showStem(question, 800, card),
      say('answer.is', { answer: `||${showInline(question.answer, 400)}||` }),
      stateLines(say, memory, profile).join('\n'),
      historyLines(say, reviews).join('\n'),
    ]),
    ...buttonRows([
      drillButton(say, 'button.drill-deck', { deckKey: deckKeyOf(card.deckId) }),
      ...(suspended || isPutOff
        ? [button(encodeCustomId({ action: 'back', parts }), say('button.back'))]
        : []),
      ...(suspended ? [] : [button(encodeCustomId({ action: 'stop', parts }), say('button.stop'))]),
      button(encodeCustomId({ action: 'flag', parts: [card.id, form] }), say('button.report')),
      ...noteButton(visit, card),
    ]),
  ]
}

function stateLines(say: Say, { state }: Memory, { settings }: Profile): string[] {
  if (state.reps === 0) return [say('card.new')]
  const stability = showDuration(state.stabilityDays * DAY_MS, say.language)
  return [
    state.suspended
      ? say('answer.suspended')
      : say('card.due', { when: showMoment(nextMoment(state, settings)) }),
    say('card.state', {
      count: state.reps,
      forgotten: say('card.forgotten', { count: state.lapses }),
      stability,
    }),
  ]
}

/** When a card is asked again: once it is due, and no longer put off. */
function nextMoment(state: MemoryState, settings: Settings): number {
  const { buriedUntilDay = 0 } = state
  return Math.max(dueMoment(state, settings), startOfDay(buriedUntilDay, settings))
}

function historyLines(say: Say, reviews: readonly ListedReview[]): string[] {
  const shown = reviews.slice(0, REVIEWS_SHOWN).map(({ review, undone }) => {
    const sign = review.right ? '✅' : '❌'
    const marks = [
      say(`rating.${review.rating}`),
      ...(review.practice ? [say('card.practice')] : []),
      ...(undone ? [say('card.undone')] : []),
    ]
    return `-# ${sign} <t:${Math.floor(review.at / 1000)}:f> · ${marks.join(' · ')}`
  })
  const more = reviews.length - shown.length
  return [...shown, ...(more > 0 ? [`-# ${say('card.more', { count: more })}`] : [])]
}

/** Cards to choose from, or that there are none. */
export function showCards({ say }: Visit, found: readonly FoundCard[], text: string): Part[] {
  if (found.length === 0)
    return [
      frame([say('card.none', { text: showPlain(text, 80) || '…' })]),
      ...buttonRows([drillButton(say), pageButton(say, 'decks')]),
    ]
  const options = found.map(({ cardId, asks }) => ({ value: cardId, label: asks }))
  return [
    frame([say('card.which')]),
    menu(encodeCustomId({ action: 'card', parts: [] }), say('card.menu'), options),
  ]
}
