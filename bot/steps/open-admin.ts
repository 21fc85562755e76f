import type { Reply } from '../discord.ts'
import { deckOfKey } from '../drill/find-deck.ts'
import { reply, replyAside } from '../message/reply.ts'
import { mayManage } from '../server/may-manage.ts'
import { changeServer, readServer, type ServerSettings } from '../server/server-settings.ts'
import { showAdmin } from '../views/show-admin.ts'
import { showLost } from '../views/show-gone.ts'
import type { Visit } from '../visit.ts'

/** What is changed of a server's settings. */
export type ServerChange =
  | { readonly kind: 'channels'; readonly ids: readonly string[] }
  | { readonly kind: 'deck'; readonly deckKey: string }

/** Shows what is set for the server, changed first if there is a change: to those who may manage it. */
export async function openAdmin(visit: Visit, change?: ServerChange): Promise<Reply> {
  const { bot, place } = visit
  const { serverId } = place
  if (serverId === undefined) return replyAside(showLost(visit, 'admin.nowhere'))
  if (!mayManage(place)) return replyAside(showLost(visit, 'admin.not-you'))
  const after = change
    ? await changeServer(bot, serverId, (before) => changed(visit, before, change))
    : await readServer(bot, serverId)
  return reply(visit, showAdmin(visit, after, change !== undefined))
}

function changed({ bot }: Visit, before: ServerSettings, change: ServerChange): ServerSettings {
  if (change.kind === 'channels') return { ...before, channelIds: change.ids }
  const { deckId: _, ...rest } = before
  const deck = deckOfKey(bot, change.deckKey)
  return deck ? { ...rest, deckId: deck.id } : rest
}
