import { encodeCustomId } from '../custom-id.ts'
import type { Reply } from '../discord.ts'
import { button, buttonRows, frame } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import { hasJoined, join, leave, readStandings, type Standing } from '../quiz/leaderboard.ts'
import type { Say } from '../texts/texts.ts'
import { drillButton, pageButton } from '../views/next-button.ts'
import type { Visit } from '../visit.ts'

const SHOWN = 20
const MEDALS = ['🥇', '🥈', '🥉']

/** Shows the leaderboard of a server to the one who asks, joined or left first if that is wished. */
export async function openLeaderboard(visit: Visit, change?: 'join' | 'leave'): Promise<Reply> {
  const { bot, place, say } = visit
  const { serverId } = place
  if (serverId === undefined) return replyAside([frame([say('quiz.no-server')])])
  if (change === 'join') await join(visit, serverId)
  if (change === 'leave') await leave(visit, serverId)
  const [standings, isMember] = await Promise.all([
    readStandings(bot, serverId),
    hasJoined(visit, serverId),
  ])
  const action = isMember ? 'leave' : 'join'
  const parts = [
    frame([
      say('board.title'),
      standings.length === 0 ? say('board.empty') : tableOf(say, standings),
      `-# ${say(isMember ? 'board.in' : 'board.out')}`,
    ]),
    ...buttonRows([
      button(encodeCustomId({ action: 'board', parts: [action] }), say(`button.board-${action}`)),
      pageButton(say, 'quiz-new'),
      drillButton(say),
    ]),
  ]
  return replyAside(parts)
}

function tableOf(say: Say, standings: readonly Standing[]): string {
  return standings
    .slice(0, SHOWN)
    .map(({ userId, right, answered, quizzes }, at) => {
      const place = MEDALS[at] ?? `${at + 1}\\.`
      return `${place} <@${userId}> ${say('board.score', { right, answered, count: quizzes })}`
    })
    .join('\n')
}
