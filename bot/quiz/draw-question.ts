import type { Bank } from '../../study/bank/bank.ts'
import { seededNumber } from '../../study/drill/seeded.ts'
import { orderOptions } from '../../study/drill/show-question.ts'
import type { RoundQuestion } from '../../study/quiz/quiz.ts'

/** A deck in which so many cards cannot be asked is looked through no further. */
const LOOKS_AT_MOST = 2000

/** More options than this have no room in two rows of buttons. */
const OPTIONS_AT_MOST = 10

/** A card's question with options to choose one from, or `undefined` if it has none. */
export function drawQuestion(bank: Bank, cardId: string, seed: string): RoundQuestion | undefined {
  const card = bank.card(cardId)
  for (const question of card?.questions ?? []) {
    if (question.kind !== 'choice' && question.kind !== 'truefalse') continue
    if (question.options.length > OPTIONS_AT_MOST) continue
    const { rev, stem, context = [], options } = question
    const form = question.id.slice(cardId.length + 1)
    const ordered =
      question.kind === 'truefalse' ? options : orderOptions(options, `${seed}/${cardId}`)
    const shown = ordered.map(({ id, text, key }) => ({ id, text, key }))
    return { cardId, form, rev, stem, context, options: shown }
  }
  return undefined
}

/** As many cards of the decks as are wanted that can be asked in a quiz, by chance; siblings apart. */
export function drawCards(
  bank: Bank,
  {
    deckId,
    count,
    seed,
  }: { readonly deckId?: string; readonly count: number; readonly seed: string },
): string[] {
  const left = [...bank.entries(deckId)]
  const drawn: string[] = []
  const groups = new Set<string>()
  for (let turn = 0; drawn.length < count && left.length > 0 && turn < LOOKS_AT_MOST; turn++) {
    const at = seededNumber(`${seed}/${turn}`) % left.length
    const entry = left[at]
    const last = left.pop()
    if (last && at < left.length) left[at] = last
    if (!entry || groups.has(entry.group)) continue
    if (!drawQuestion(bank, entry.cardId, seed)) continue
    groups.add(entry.group)
    drawn.push(entry.cardId)
  }
  return drawn
}
