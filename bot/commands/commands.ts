import type { Command } from './command.ts'
import { decks } from './decks.ts'
import { drill } from './drill.ts'
import { due } from './due.ts'
import { help } from './help.ts'

/** Every command; a new one is a line here. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [drill, due, decks, help].map((each) => [each.name, each]),
)
