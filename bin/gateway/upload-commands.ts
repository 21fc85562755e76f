import { readCommands } from '../../app/discord/read-commands.ts'

/** Whose commands, and where to. */
export interface Upload {
  readonly token: string
  readonly applicationId: string
  /** One server, where they are at once; everywhere if left out. */
  readonly guildId?: string
  /** Where Discord's REST API is; Discord's own if left out. */
  readonly apiUrl?: string
}

/** Discord did not take the commands; the message is one sentence for the person who sent them. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused'
}

const DISCORD_API_URL = 'https://discord.com/api/v10'

/**
 * Uploads every command in the place of those that were there, and gives their names.
 *
 * @throws UploadRefused
 */
export async function uploadCommands(upload: Upload): Promise<string[]> {
  const { token, applicationId, guildId, apiUrl = DISCORD_API_URL } = upload
  const place = guildId === undefined ? 'commands' : `guilds/${guildId}/commands`
  const commands = readCommands()
  const response = await put(`${apiUrl}/applications/${applicationId}/${place}`, {
    token,
    // Where they are for one server alone, where they work is no question.
    commands:
      guildId === undefined
        ? commands
        : commands.map(({ contexts: _, integration_types: __, ...command }) => command),
  })
  if (response.status !== 200) throw new UploadRefused(await reasonOf(response, upload))
  return commands.map(({ name }) => name)
}

async function put(
  url: string,
  { token, commands }: { readonly token: string; readonly commands: readonly unknown[] },
): Promise<Response> {
  const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' }
  try {
    return await fetch(url, { method: 'PUT', headers, body: JSON.stringify(commands) })
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause)
    throw new UploadRefused(`Discord could not be reached (${reason}).`, { cause: error })
  }
}

async function reasonOf(response: Response, { guildId }: Upload): Promise<string> {
  switch (response.status) {
    case 401:
      return 'Discord does not accept DISCORD_TOKEN: copy it anew from https://discord.com/developers/applications, under "Bot".'
    case 403:
    case 404:
      return guildId === undefined
        ? 'Discord knows no such application of this token: check DISCORD_APPLICATION_ID.'
        : `Discord knows no such application in the server ${guildId}: add it there first, and check DISCORD_APPLICATION_ID.`
    case 429:
      return `Discord asks to wait ${response.headers.get('retry-after') ?? 'some'} seconds and to try again then.`
    default:
      return `Discord refused the commands (${response.status}): ${(await response.text()).slice(0, 500)}`
  }
}
