import { type Revealed, revealAnswer } from '../../study/act/reveal-answer.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import type { Asked } from '../drill/asked.ts'
import { reply } from '../message/reply.ts'
import { type Kept, showAnswered } from '../views/show-answered.ts'
import { showMoved } from '../views/show-gone.ts'
import { showRevealed } from '../views/show-revealed.ts'
import type { Visit } from '../visit.ts'

/** Shows the answer to a question, with grades to choose from; of one that is graded, its result. */
export async function reveal(visit: Visit, asked: Asked): Promise<Reply> {
  const { bot, who } = visit
  const revealed = admitted(await revealAnswer(bot.study, who, asked))
  if (revealed.kind === 'rewritten' || revealed.kind === 'retired')
    return reply(visit, showMoved(visit, `gone.${revealed.kind}`, asked.course))
  const kept = keptOf(revealed, asked)
  return reply(
    visit,
    kept ? showAnswered(visit, asked, kept) : showRevealed(visit, asked, revealed),
  )
}

/** The review that was made of it before. */
function keptOf(
  { card, question, memory, profile }: Extract<Revealed, { kind: 'revealed' }>,
  { reviewId }: Asked,
): Kept | undefined {
  const review = memory.events.find((event) => event.kind === 'review' && event.id === reviewId)
  if (review?.kind !== 'review') return undefined
  return { kind: 'answered', replayed: true, review, memory, card, question, profile }
}
