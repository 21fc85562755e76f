import type { Command } from './command.ts'

/** Who has had how many right in the quizzes of a server, of those who like to be named. */
export const leaderboard: Command = {
  name: 'leaderboard',
  isForServers: true,
  options: [],
  run: (visit) =>
    import('../steps/open-leaderboard.ts').then((step) => step.openLeaderboard(visit)),
}
