import { decideDevice } from '../../study/access/decide-device.ts'
import { findDevice } from '../../study/access/find-device.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { replyAside } from '../message/reply.ts'
import { showLink, showLinkWord } from '../views/show-link.ts'
import type { Visit } from '../visit.ts'

/** Shows which app waits under a code, to be let in or sent away. */
export async function openLink(visit: Visit, code: string): Promise<Reply> {
  const found = admitted(await findDevice(visit.bot.study, visit.who, code))
  switch (found.kind) {
    case 'waiting':
      return replyAside(showLink(visit, found.device))
    case 'unknown':
      return replyAside(showLinkWord(visit, 'link.unknown'))
    case 'too-many-tries':
      return replyAside(showLinkWord(visit, 'link.tries'))
  }
}

/** Lets an app in, or sends it away. */
export async function decideLink(
  visit: Visit,
  code: string,
  decision: 'approve' | 'deny',
): Promise<Reply> {
  const decided = admitted(await decideDevice(visit.bot.study, visit.who, { code, decision }))
  switch (decided.kind) {
    case 'decided': {
      const key = decided.scopes.length === 0 ? 'link.denied' : 'link.done'
      return replyAside(
        showLinkWord(visit, decided.joined ? 'link.joined' : key, { app: decided.app }),
      )
    }
    case 'unknown':
      return replyAside(showLinkWord(visit, 'link.unknown'))
    case 'too-many-tries':
      return replyAside(showLinkWord(visit, 'link.tries'))
  }
}
