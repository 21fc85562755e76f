import { type CommandDefinition, defineCommands } from '../../bot/commands/definitions.ts'
import { readLanguages } from './read-languages.ts'

/** Every command as Discord wants it uploaded, in every language there is. */
export function readCommands(): CommandDefinition[] {
  return defineCommands(readLanguages())
}
