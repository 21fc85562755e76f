import type { Component } from './component.ts'

/** The menu of cards that were found. */
export const card: Component = {
  action: 'card',
  run(visit, { values }) {
    const [cardId] = values
    return cardId === undefined
      ? undefined
      : import('../steps/open-card.ts').then((step) => step.openCard(visit, cardId))
  },
}
