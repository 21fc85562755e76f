import type { Component } from './component.ts'

/** The menu of channels in which quizzes may be held, and the button for every channel: `every`. */
export const channels: Component = {
  action: 'channels',
  run: (visit, { parts: [wish], values }) =>
    wish !== 'every' && values.length === 0
      ? undefined
      : import('../steps/open-admin.ts').then((step) =>
          step.openAdmin(visit, { kind: 'channels', ids: values }),
        ),
}

/** The menu of decks of which quizzes are held if none is named. */
export const quizDeck: Component = {
  action: 'quiz-deck',
  run: (visit, { values: [deckKey] }) =>
    deckKey === undefined
      ? undefined
      : import('../steps/open-admin.ts').then((step) =>
          step.openAdmin(visit, { kind: 'deck', deckKey }),
        ),
}
