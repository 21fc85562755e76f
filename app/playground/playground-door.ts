import type { CommandDefinition } from '../../bot/commands/definitions.ts'
import type { Door, HttpRequest, HttpResponse } from '../http.ts'
import type { Conversation } from './conversation.ts'
import { doDeed, maySee, type Scene } from './do-deed.ts'
import { CHANNEL_ID, MEMBERS } from './members.ts'
import { readDoing } from './read-doing.ts'

/** Where the playground is. */
export const PLAYGROUND_PATH = '/playground'
const STATE_PATH = `${PLAYGROUND_PATH}/state`
const DO_PATH = `${PLAYGROUND_PATH}/do`
const FILES_PATH = `${PLAYGROUND_PATH}/files/`

/** The playground's own door: what its page shows, and what is done on it. */
export function playgroundDoor(scene: Scene, commands: readonly CommandDefinition[]): Door {
  return async (request) => {
    if (isFromElsewhere(request)) return json(403, { reason: 'from another page' })
    const path = request.url.split('?')[0] ?? ''
    if (request.method === 'GET' && path === STATE_PATH)
      return stateFor(scene, request.url, commands)
    if (request.method === 'GET' && path.startsWith(FILES_PATH))
      return fileAt(scene.conversation, path)
    if (request.method !== 'POST' || path !== DO_PATH) return json(404, {})
    const doing = readDoing(request.body)
    if (!doing) return json(400, { reason: 'not understood' })
    const outcome = await doDeed(scene, doing)
    return json(outcome.kind === 'failed' ? outcome.status : 200, outcome)
  }
}

/** A page of another server must not press buttons here. */
function isFromElsewhere({ method, headers }: HttpRequest): boolean {
  if (method === 'GET') return false
  const { origin, host, 'content-type': type = '' } = headers
  return origin !== `http://${host}` || !type.startsWith('application/json')
}

function stateFor(
  { conversation, now }: Scene,
  url: string,
  commands: readonly CommandDefinition[],
): HttpResponse {
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  const member = MEMBERS.find(({ id }) => id === query.get('member')) ?? MEMBERS[0]
  const channelId = query.get('channel') ?? CHANNEL_ID
  const revision = conversation.revision()
  if (query.get('since') === String(revision)) return json(200, { revision })
  const seenIn = (channel: string) =>
    member && maySee(member, channel) ? conversation.seenBy(member.id, channel) : []
  const counts = [CHANNEL_ID, member?.talkId ?? ''].map((each) => [each, seenIn(each).length])
  return json(200, {
    ...{ revision, now: now(), messages: seenIn(channelId), counts: Object.fromEntries(counts) },
    ...{ members: MEMBERS, channelId: CHANNEL_ID, commands },
  })
}

function fileAt(conversation: Conversation, path: string): HttpResponse {
  const [messageId = '', name = ''] = path.slice(FILES_PATH.length).split('/')
  const file = conversation.file(messageId, decodeURIComponent(name))
  if (!file) return json(404, {})
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${file.name}"`,
    'x-content-type-options': 'nosniff',
  }
  return { status: 200, headers, body: file.bytes, route: `GET ${FILES_PATH}{file}` }
}

function json(status: number, value: unknown): HttpResponse {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return { status, headers, body: JSON.stringify(value), route: `ANY ${PLAYGROUND_PATH}` }
}
