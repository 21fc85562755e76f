import { encodeCustomId } from '../custom-id.ts'
import { type CardPlace, encodeCardPlace } from '../drill/card-place.ts'
import { button, buttonRows, frame, type Part } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { nextButton } from './next-button.ts'
import { placeLine } from './place-line.ts'
import { showStem } from './show-stem.ts'

/** What became of a card that was taken out of drills, or back into them, and the way on. */
export function showAside(
  visit: Visit,
  place: CardPlace,
  aside: 'stop' | 'later' | 'back' | 'gone',
): Part[] {
  const { say, bot } = visit
  const card = bot.study.bank().card(place.cardId)
  const [question] = card?.questions ?? []
  const parts = encodeCardPlace(place)
  const undoing =
    aside === 'stop' || aside === 'later'
      ? [button(encodeCustomId({ action: 'back', parts }), say('button.back'))]
      : []
  return [
    frame([
      say(`aside.${aside}`),
      card && question ? `${placeLine(visit, card)}\n${showStem(question, 500, card)}` : '',
    ]),
    ...buttonRows([nextButton(say, place.course), ...undoing]),
  ]
}
