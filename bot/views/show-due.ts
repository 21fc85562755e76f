import type { DueCounts, Summary } from '../../study/act/summarise-due.ts'
import type { DeckSummary } from '../../study/bank/deck.ts'
import { encodeCustomId } from '../custom-id.ts'
import { deckKeyOf } from '../drill/course.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { buttonRows, frame, menu, type Part } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { deckLabel } from './deck-label.ts'
import { drillButton, pageButton } from './next-button.ts'
import { showMoment } from './show-time.ts'

/** What is due for a learner. */
export type Due = Extract<Summary, { kind: 'summary' }>

/** Further decks than this are summed up in the total alone. */
const DECKS_AT_MOST = 15

/** What is waiting today, in all and by deck, and when more comes. */
export function showDue({ bot, say }: Visit, due: Due): Part[] {
  const waiting = bot.study.bank().decks.flatMap((deck) => {
    const counts = due.decks.get(deck.id)
    return counts && sumOf(counts) > 0 ? [{ deck, counts }] : []
  })
  const isNothing = sumOf(due.total) === 0
  const listed = waiting.length > 1 ? waiting.slice(0, DECKS_AT_MOST) : []
  const total = waiting.length === 1 ? (waiting[0]?.deck.title ?? '') : say('due.all')
  return [
    frame([
      isNothing ? say('due.none') : say('due.title'),
      [
        isNothing ? '' : lineOf(say, showPlain(total, 80), due.total),
        ...listed.map(({ deck, counts }) => lineOf(say, showPlain(deck.title, 80), counts)),
      ]
        .filter((line) => line !== '')
        .join('\n'),
      comingOf(say, due),
    ]),
    ...buttonRows([
      ...(isNothing ? [] : [drillButton(say)]),
      pageButton(say, 'decks'),
      pageButton(say, 'help'),
    ]),
    ...(listed.length > 0 ? [deckMenu(say, listed)] : []),
  ]
}

function sumOf({ learning, due, fresh }: DueCounts): number {
  return learning + due + fresh
}

function lineOf(say: Say, deck: string, counts: DueCounts): string {
  const shown = (['due', 'learning', 'fresh'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say(`due.count.${kind}`, { count: counts[kind] }))
  return say('due.line', { deck, counts: shown.join(' · ') })
}

function comingOf(say: Say, { heldBack, nextAt }: Due): string {
  const lines = [
    heldBack > 0 ? say('end.held', { count: heldBack }) : '',
    nextAt === undefined ? '' : say('end.next', { when: showMoment(nextAt) }),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function deckMenu(
  say: Say,
  listed: readonly { readonly deck: DeckSummary; readonly counts: DueCounts }[],
) {
  const options = listed.map(({ deck, counts }) => ({
    value: deckKeyOf(deck.id),
    label: deckLabel(deck),
    description: lineOf(say, '', counts).replace(/^[^\p{N}]*/u, ''),
  }))
  return menu(encodeCustomId({ action: 'deck', parts: [] }), say('decks.menu'), options)
}
