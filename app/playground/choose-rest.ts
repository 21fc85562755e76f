import { type Rest, RestRefused } from '../../bot/rest.ts'
import type { Conversation } from './conversation.ts'
import { MEMBERS } from './members.ts'

/** Calls for the playground stay here, all others go to Discord if there is a token. */
export function chooseRest(playground: Conversation, discord: Rest | undefined): Rest {
  const restFor = (isOurs: boolean): Rest => {
    if (isOurs) return playground
    if (!discord) throw new RestRefused(401, 0)
    return discord
  }
  return {
    post: async (channelId, message, nonce) =>
      restFor(playground.has(channelId)).post(channelId, message, nonce),
    edit: async (place, message) => restFor(playground.has(place.channelId)).edit(place, message),
    recent: async (channelId) => restFor(playground.has(channelId)).recent(channelId),
    openTalk: async (userId) => restFor(MEMBERS.some(({ id }) => id === userId)).openTalk(userId),
  }
}
