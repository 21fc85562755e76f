import type { Next } from '../../study/act/ask-next.ts'
import type { Today } from '../../study/act/read-today.ts'
import type { Summary } from '../../study/act/summarise-due.ts'
import type { DeckSummary } from '../../study/bank/deck.ts'
import type { Course } from '../drill/course.ts'
import { showInline, showPlain } from '../markdown/show-inline.ts'
import { buttonRows, frame, type Part } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { drillButton, pageButton } from './next-button.ts'
import { showMoment } from './show-time.ts'

/** As many questions are answered as were wished: how it went, what waits still or when to come back. */
export function showGoalReached(
  visit: Visit,
  { course, summary, today, deck }: Omit<Ending, 'finished'>,
): Part[] {
  const { say } = visit
  const { deckKey, goal = 0 } = course
  const more = deckKey === undefined ? { goal } : { deckKey, goal }
  const { learning, due, fresh } = (deck && summary.decks.get(deck.id)) ?? summary.total
  const { nextAt } = summary
  const lines = [
    say('end.goal', { count: goal }),
    tallyOf(say, course),
    due + fresh > 0 ? say('end.waiting', { count: due + fresh }) : '',
    learning > 0 ? say('end.learning', { count: learning }) : '',
    nextAt === undefined ? '' : say('end.next', { when: showMoment(nextAt) }),
  ]
  return [
    frame([joined(lines), ...todayLines(visit, today)]),
    ...buttonRows([
      drillButton(say, 'button.more', more),
      ...missedButtons(say, today),
      pageButton(say, 'due'),
      pageButton(say, 'help'),
    ]),
  ]
}

/** Only cards that are being learned are left, and none of them yet. */
export function showPause(
  visit: Visit,
  { course, next, today }: Pick<Ending, 'course' | 'today'> & { readonly next: Waiting },
): Part[] {
  const { say } = visit
  const { deckKey } = course
  const lines = [
    say('end.pause'),
    tallyOf(say, course),
    say('end.step', { when: showMoment(next.until) }),
  ]
  return [
    frame([joined(lines), ...todayLines(visit, today)]),
    ...buttonRows([
      drillButton(say, 'button.more', deckKey === undefined ? {} : { deckKey }),
      ...missedButtons(say, today),
      pageButton(say, 'due'),
      pageButton(say, 'help'),
    ]),
  ]
}

type Waiting = Extract<Next, { kind: 'waiting' }>

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n')
}

/** What there is to say when nothing is left today. */
export interface Ending {
  readonly course: Course
  readonly finished: Extract<Next, { kind: 'finished' }>
  readonly summary: Extract<Summary, { kind: 'summary' }>
  /** The deck that was drilled, if not all. */
  readonly deck?: DeckSummary
  readonly today: TodayDone
}

/** What was done today. */
type TodayDone = Extract<Today, { kind: 'today' }>

/** Nothing is left today: how it went, what waits elsewhere, and when to come back. */
export function showEnd(visit: Visit, ending: Ending): Part[] {
  const { say } = visit
  const { course, deck, summary, today } = ending
  const { learning, due, fresh } = summary.total
  const elsewhere = deck ? learning + due + fresh : 0
  const total = [...summary.decks.values()].reduce((sum, { cards }) => sum + cards, 0)
  const title = deck
    ? say('end.done.deck', { deck: showPlain(deck.title, 80) })
    : say(total === 0 ? 'end.empty' : 'end.done')
  const lines = [
    title,
    tallyOf(say, course),
    ...returnLines(say, ending),
    elsewhere > 0 ? say('end.others', { count: elsewhere }) : '',
  ]
  return [
    frame([joined(lines), ...todayLines(visit, today)]),
    ...buttonRows([
      ...missedButtons(say, today),
      ...(elsewhere > 0 ? [drillButton(say, 'button.drill-all')] : []),
      pageButton(say, 'due'),
      pageButton(say, 'decks'),
      pageButton(say, 'help'),
    ]),
  ]
}

/** As many as are named of what was missed. */
const MISSED_SHOWN = 5

/** What was learned today, and what was missed. */
function todayLines({ say, bot }: Visit, { begun, known, missed }: TodayDone): string[] {
  const learned = [
    begun > 0 ? say('end.begun', { count: begun }) : '',
    known > 0 ? say('end.known', { count: known }) : '',
  ]
  const stems = missed.slice(0, MISSED_SHOWN).flatMap((cardId) => {
    const [question] = bot.study.bank().card(cardId)?.questions ?? []
    return question ? [`• ${showInline(question.stem, 120)}`] : []
  })
  const more = missed.length - stems.length
  const others =
    more > 0 && stems.length > 0 ? [`-# ${say('end.missed.more', { count: more })}`] : []
  return [
    learned.filter((line) => line !== '').join(' '),
    stems.length > 0 ? [say('end.missed'), ...stems, ...others].join('\n') : '',
  ]
}

function missedButtons(say: Say, { missed }: TodayDone) {
  return missed.length > 0 ? [drillButton(say, 'button.missed', { mode: 'missed' })] : []
}

/** When to come back: for cards that wait for tomorrow, for the next that is due, for new ones. */
function returnLines(say: Say, { finished, summary, deck }: Ending): string[] {
  const tomorrow = showMoment(finished.until)
  if (finished.heldBack > 0)
    return [say('end.held', { count: finished.heldBack }), say('end.next', { when: tomorrow })]
  const { nextAt, profile } = summary
  const inScope = deck ? [summary.decks.get(deck.id)] : [...summary.decks.values()]
  const isNewLeft =
    profile.settings.newCardsPerDay > 0 &&
    inScope.some((counts) => counts && counts.cards > counts.studied)
  const lines: string[] = []
  if (nextAt !== undefined) lines.push(say('end.next', { when: showMoment(nextAt) }))
  if (isNewLeft && !(nextAt !== undefined && nextAt <= finished.until))
    lines.push(say('end.fresh', { when: tomorrow }))
  return lines
}

function tallyOf(say: Say, { answered, right }: Course): string {
  return answered === 0 ? '' : say('end.tally', { count: answered, right })
}
