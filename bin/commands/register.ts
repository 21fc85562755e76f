import { parseArgs } from 'node:util'
import { readCommands } from '../../app/discord/read-commands.ts'

/** What the command works with. */
export interface Surroundings {
  readonly variables: Readonly<Record<string, string | undefined>>
  print(line: string): void
  /** Where Discord's REST API is. */
  readonly apiUrl?: string
}

const DISCORD_API_URL = 'https://discord.com/api/v10'
const PORTAL = 'https://discord.com/developers/applications'

/**
 * `notedrill register [--guild ID]`: uploads the commands, to one server at once or to everywhere in
 * a few minutes. Commands that are no longer among them go away. Gives the exit code.
 */
export async function register(
  args: readonly string[],
  { variables, print, apiUrl = DISCORD_API_URL }: Surroundings,
): Promise<number> {
  const { guild } = parseArgs({ args: [...args], options: { guild: { type: 'string' } } }).values
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId } = variables
  const problem = problemOf({ token, applicationId, guild })
  if (problem !== undefined) {
    print(problem)
    return 1
  }
  const place = guild === undefined ? 'commands' : `guilds/${guild}/commands`
  const url = `${apiUrl}/applications/${applicationId}/${place}`
  const response = await upload(url, String(token), bodyFor(guild))
  print(await outcomeOf(response, guild))
  return response instanceof Error || !response.ok ? 1 : 0
}

function problemOf(given: {
  readonly token: string | undefined
  readonly applicationId: string | undefined
  readonly guild: string | undefined
}): string | undefined {
  const { token, applicationId, guild } = given
  if (!token) return `DISCORD_TOKEN is missing: copy the token from ${PORTAL}, under "Bot".`
  if (!applicationId)
    return `DISCORD_APPLICATION_ID is missing: copy it from ${PORTAL}, under "General Information".`
  if (!/^\d{1,20}$/.test(applicationId))
    return `DISCORD_APPLICATION_ID is ${JSON.stringify(applicationId)}, expected a number.`
  if (guild !== undefined && !/^\d{1,20}$/.test(guild))
    return `--guild is ${JSON.stringify(guild)}, expected the number of a server.`
  return undefined
}

/** The commands; where they are for one server alone, where they work is no question. */
function bodyFor(guild: string | undefined): unknown[] {
  const commands = readCommands()
  if (guild === undefined) return commands
  return commands.map(({ contexts: _, integration_types: __, ...command }) => command)
}

async function upload(url: string, token: string, body: unknown): Promise<Response | Error> {
  const headers = { authorization: `Bot ${token.trim()}`, 'content-type': 'application/json' }
  try {
    return await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) })
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

async function outcomeOf(response: Response | Error, guild: string | undefined): Promise<string> {
  if (response instanceof Error)
    return `Discord could not be reached (${causeOf(response)}): nothing was registered.`
  const where = guild === undefined ? 'everywhere, in a few minutes' : `in server ${guild}, at once`
  const names = readCommands().map(({ name }) => `/${name}`)
  switch (response.status) {
    case 200:
      return `Registered ${names.join(' ')} ${where}.`
    case 401:
      return `Discord does not accept DISCORD_TOKEN: copy it anew from ${PORTAL}, under "Bot".`
    case 403:
    case 404:
      return guild === undefined
        ? 'Discord knows no such application of this token: check DISCORD_APPLICATION_ID.'
        : `The application is not in server ${guild}: add it there first.`
    case 429:
      return `Discord asks to wait ${response.headers.get('retry-after') ?? 'some'} seconds: try again then.`
    default:
      return `Discord refused the commands (${response.status}): ${(await response.text()).slice(0, 500)}`
  }
}

function causeOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : message
}
