import { openCard } from '../steps/open-card.ts'
import type { Component } from './component.ts'

/** The menu of cards that were found. */
export const card: Component = {
  action: 'card',
  run(visit, { values }) {
    const [cardId] = values
    return cardId === undefined ? undefined : openCard(visit, cardId)
  },
}
