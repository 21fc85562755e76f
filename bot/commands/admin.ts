import type { Command } from './command.ts'

/** Where quizzes may be held in a server, and of which deck. */
export const admin: Command = {
  name: 'admin',
  options: [],
  isForAdmins: true,
  run: (visit) => import('../steps/open-admin.ts').then((step) => step.openAdmin(visit)),
}
