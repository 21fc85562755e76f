import { admin } from './admin.ts'
import { card } from './card.ts'
import type { Command } from './command.ts'
import { decks } from './decks.ts'
import { drill } from './drill.ts'
import { due } from './due.ts'
import { exportAll } from './export.ts'
import { forgetMe } from './forget-me.ts'
import { help } from './help.ts'
import { leaderboard } from './leaderboard.ts'
import { link } from './link.ts'
import { pause } from './pause.ts'
import { quiz } from './quiz.ts'
import { remind } from './remind.ts'
import { settings } from './settings.ts'
import { stats } from './stats.ts'
import { undo } from './undo.ts'

const TABLE: readonly Command[] = [
  drill,
  quiz,
  due,
  decks,
  card,
  stats,
  settings,
  remind,
  pause,
  undo,
  link,
  exportAll,
  forgetMe,
  leaderboard,
  admin,
  help,
]

/** Every command by its name; a new one is a line in the table. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  TABLE.map((each) => [each.name, each]),
)
