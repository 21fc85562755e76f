import type { Component } from './component.ts'

/** The buttons to the leaderboard, onto it and off it. */
export const board: Component = {
  action: 'board',
  isForAll: true,
  run: (visit, { parts: [change] }) =>
    import('../steps/open-leaderboard.ts').then((step) =>
      step.openLeaderboard(visit, change === 'join' || change === 'leave' ? change : undefined),
    ),
}
