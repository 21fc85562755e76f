import { openAdmin } from '../steps/open-admin.ts'
import type { Command } from './command.ts'

/** Where quizzes may be held in a server, and of which deck. */
export const admin: Command = {
  name: 'admin',
  options: [],
  isForAdmins: true,
  run: (visit) => openAdmin(visit),
}
