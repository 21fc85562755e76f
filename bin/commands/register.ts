import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'
import { UploadRefused, uploadCommands } from '../gateway/upload-commands.ts'
import { type Command, type Output, UsageError } from './command.ts'
import { readArguments, textOf } from './read-arguments.ts'

const PORTAL = 'https://discord.com/developers/applications'

/** Uploads the commands of the bot to Discord. */
export const register: Command = {
  usage: `Usage: notedrill register [--guild ID]

Uploads the commands of the bot, in the place of those that were there. Takes DISCORD_TOKEN and
DISCORD_APPLICATION_ID from the environment or from .env in this folder.

  --guild ID  one server alone, where they are to be seen at once (default: everywhere)
  --help      this text`,
  async run(args, output) {
    const { values } = readArguments(args, { guild: { type: 'string' } }, [])
    const guildId = textOf(values, 'guild')
    if (guildId !== undefined && !isId(guildId))
      throw new UsageError(`Unexpected --guild ${JSON.stringify(guildId)}, expected a number.`)
    if (existsSync('.env')) loadEnvFile('.env')
    const { DISCORD_TOKEN: token = '', DISCORD_APPLICATION_ID: applicationId = '' } = process.env
    const missing = whatIsMissing(token.trim(), applicationId.trim())
    if (missing !== undefined) {
      output.complain(missing)
      return 1
    }
    const who = { token: token.trim(), applicationId: applicationId.trim() }
    return upload(guildId === undefined ? who : { ...who, guildId }, output)
  },
}

function isId(text: string): boolean {
  return /^\d{1,20}$/.test(text)
}

function whatIsMissing(token: string, applicationId: string): string | undefined {
  if (token === '') return `DISCORD_TOKEN is missing: copy the token from ${PORTAL}, under "Bot".`
  if (applicationId === '')
    return `DISCORD_APPLICATION_ID is missing: copy it from ${PORTAL}, under "General Information".`
  return isId(applicationId)
    ? undefined
    : `DISCORD_APPLICATION_ID is no application id, which is a number: copy it from ${PORTAL}.`
}

async function upload(
  whose: Parameters<typeof uploadCommands>[0],
  output: Output,
): Promise<number> {
  try {
    const names = await uploadCommands(whose)
    const where =
      whose.guildId === undefined
        ? 'everywhere; Discord may take some minutes to show them'
        : `in server ${whose.guildId}`
    output.print(`Registered ${names.map((name) => `/${name}`).join(' ')} ${where}.`)
    return 0
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    output.complain(error.message)
    return 1
  }
}
