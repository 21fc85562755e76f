import type { REST } from 'discord.js'

/** What Discord knows of the application that a token belongs to. */
export interface Application {
  readonly id: string
  readonly name: string
  /** Where Discord posts interactions instead of sending them over the gateway. */
  readonly interactionsUrl?: string
}

/** The gateway cannot be used; the message is for the person who started it. */
export class GatewayRefused extends Error {
  override readonly name = 'GatewayRefused'
}

const WHERE_TOKENS_ARE = 'https://discord.com/developers/applications, under "Bot"'

/** Asks Discord whose token this is. @throws GatewayRefused with one sentence that says what to do */
export async function readApplication(rest: REST): Promise<Application> {
  try {
    return applicationOf(await rest.get('/applications/@me'))
  } catch (error) {
    if (error instanceof GatewayRefused) throw error
    if (isUnauthorised(error)) throw tokenRefused(error)
    const reason = error instanceof Error ? error.message : String(error)
    throw new GatewayRefused(`Discord could not be reached (${reason}).`, { cause: error })
  }
}

/** That a token is none of Discord's. */
export function tokenRefused(cause?: unknown): GatewayRefused {
  const message = `Discord does not accept DISCORD_TOKEN: copy it anew from ${WHERE_TOKENS_ARE}.`
  return new GatewayRefused(message, { cause })
}

function isUnauthorised(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401
}

function applicationOf(answer: unknown): Application {
  if (typeof answer !== 'object' || answer === null || !('id' in answer))
    throw new GatewayRefused('Discord gave an answer that is none: it may be down.')
  const url = 'interactions_endpoint_url' in answer ? answer.interactions_endpoint_url : undefined
  return {
    id: String(answer.id),
    name: 'name' in answer ? String(answer.name) : '',
    ...(typeof url === 'string' && url !== '' ? { interactionsUrl: url } : {}),
  }
}
