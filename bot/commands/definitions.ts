import type {
  APIApplicationCommandOption,
  ApplicationIntegrationType,
  InteractionContextType,
  LocalizationMap,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import { INTEGER_OPTION, MESSAGE_COMMAND, SLASH_COMMAND, STRING_OPTION } from '../discord.ts'
import { DEFAULT_LANGUAGE, type Languages, sayIn, type TextKey } from '../texts/texts.ts'
import type { Command, CommandOption } from './command.ts'
import { COMMANDS } from './commands.ts'

/** A command as Discord wants it uploaded. */
export type CommandDefinition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody

/** Servers and single persons may install it; it works in servers, in its DM and in any other. */
const INSTALLED_TO: readonly ApplicationIntegrationType[] = [0, 1]
const WORKS_IN: readonly InteractionContextType[] = [0, 1, 2]

/** Every command as Discord wants it uploaded, with names and descriptions in every language. */
export function defineCommands(languages: Languages): CommandDefinition[] {
  return [
    ...[...COMMANDS.values()].map((command) => defineCommand(languages, command)),
    defineReport(languages),
  ]
}

/** The right to manage a server. */
const MANAGE_SERVER = '32'

function defineCommand(
  languages: Languages,
  { name, options, isForAdmins, isForServers }: Command,
): CommandDefinition {
  return {
    type: SLASH_COMMAND,
    ...named(languages, `${name}.name`),
    ...described(languages, `${name}.description`),
    options: options.map((option) => defineOption(languages, option)),
    integration_types: isForAdmins ? [0] : [...INSTALLED_TO],
    contexts: isForAdmins || isForServers ? [0] : [...WORKS_IN],
    ...(isForAdmins ? { default_member_permissions: MANAGE_SERVER } : {}),
  }
}

/** The command on a message that holds a question. */
function defineReport(languages: Languages): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: MESSAGE_COMMAND,
    ...named(languages, 'report.command'),
    integration_types: [...INSTALLED_TO],
    contexts: [...WORKS_IN],
  }
}

function defineOption(languages: Languages, option: CommandOption): APIApplicationCommandOption {
  const common = {
    ...named(languages, `${option.key}.name`),
    ...described(languages, `${option.key}.description`),
  }
  switch (option.kind) {
    case 'text':
      return { ...common, type: STRING_OPTION, autocomplete: option.completes }
    case 'number':
      return { ...common, type: INTEGER_OPTION, min_value: option.least, max_value: option.most }
    case 'pick': {
      const choices = option.among.map(([value, key]) => ({ value, ...named(languages, key) }))
      return { ...common, type: STRING_OPTION, choices }
    }
  }
}

function named(languages: Languages, key: TextKey) {
  const { english, others } = translations(languages, key)
  return { name: english, name_localizations: others }
}

function described(languages: Languages, key: TextKey) {
  const { english, others } = translations(languages, key)
  return { description: english, description_localizations: others }
}

function translations(languages: Languages, key: TextKey) {
  const others: LocalizationMap = Object.fromEntries(
    [...languages.keys()]
      .filter((language) => language !== DEFAULT_LANGUAGE)
      .map((language) => [language, sayIn(languages, language)(key)]),
  )
  return { english: sayIn(languages, DEFAULT_LANGUAGE)(key), others }
}
