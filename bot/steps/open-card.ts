import { admit } from '../../study/act/admit.ts'
import { parametersOf } from '../../study/act/clock.ts'
import { listReviews } from '../../study/act/list-reviews.ts'
import { currentMemory } from '../../study/memory/grow-memory.ts'
import { newMemory } from '../../study/memory/memory.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { searchCards } from '../drill/search-cards.ts'
import { reply } from '../message/reply.ts'
import { showCard, showCards } from '../views/show-card.ts'
import type { Visit } from '../visit.ts'

const LISTED_AT_MOST = 10

/** Shows a card and its history: by its id, or the one that has the words; of several, a menu. */
export async function openCard(visit: Visit, text: string): Promise<Reply> {
  const { bot, who } = visit
  const { study } = bot
  const bank = study.bank()
  if (!bank.entry(text)) {
    const found = searchCards(bank, text, { most: LISTED_AT_MOST, now: study.now })
    const [first] = found
    return first && found.length === 1
      ? openCard(visit, first.cardId)
      : reply(visit, showCards(visit, found, text))
  }
  const card = bank.card(text)
  if (!card) return reply(visit, showCards(visit, [], text))
  const { profile, found } = admitted(await admit(study, who, { cardIds: [card.id] }))
  const kept = found.memories.get(card.id) ?? newMemory(card.id)
  const memory = currentMemory(kept, parametersOf(profile))
  const { reviews } = admitted(await listReviews(study, who, card.id))
  return reply(visit, showCard(visit, { card, memory, profile, reviews }))
}
