import type { Attempt } from '../../study/act/attempt.ts'
import type { MemoryChange } from '../../study/act/change-memory.ts'
import { RATINGS } from '../../study/memory/event.ts'
import type { Letter } from './ledger.ts'
import type { World } from './world.ts'

const HOUR_MS = 3_600_000

/** Makes up what learners send. */
export class LetterWriter {
  readonly #world: World
  readonly #learners: readonly string[]
  readonly #cards: readonly string[]
  #made = 0

  constructor(
    world: World,
    {
      learners,
      cards,
    }: { readonly learners: readonly string[]; readonly cards: readonly string[] },
  ) {
    this.#world = world
    this.#learners = learners
    this.#cards = cards
  }

  answer(learnerId = this.#world.dice.pick(this.#learners)): Extract<Letter, { kind: 'answer' }> {
    const { dice, clock } = this.#world
    const cardId = dice.pick(this.#cards)
    const rev = this.#world.bank().card(cardId)?.questions[0]?.rev ?? 'gone'
    const skewMs = dice.chance(0.3) ? (dice.next() - 0.5) * 96 * HOUR_MS : 0
    const at = clock - dice.below(dice.pick([1, HOUR_MS, 30 * 24 * HOUR_MS]))
    const attempt: Attempt = {
      reviewId: this.id('review'),
      cardId,
      form: 'recall',
      rev,
      given: { kind: 'rating', rating: dice.pick(RATINGS) },
      ...(dice.chance(0.5) ? { at: at + skewMs } : {}),
      ...(dice.chance(0.3) ? { sentAt: clock + skewMs } : {}),
      ...(dice.chance(0.1) ? { practice: true } : {}),
    }
    return { kind: 'answer', learnerId, attempt }
  }

  id(kind: string): string {
    this.#made += 1
    return `${kind}-${this.#made}-${this.#world.dice.below(1e6)}`
  }

  change(before: readonly Letter[]): Letter {
    const { dice } = this.#world
    const learnerId = dice.pick(this.#learners)
    const answers = before.filter((each) => each.kind === 'answer')
    const known = answers.filter((each) => each.learnerId === learnerId)
    const about = known.length > 0 ? dice.pick(known).attempt : undefined
    const cardId = about?.cardId ?? dice.pick(this.#cards)
    const reviewId = about?.reviewId ?? 'review-never'
    const changes: MemoryChange[] = [
      { kind: 'undo', id: `undo-${reviewId}`, reviewId },
      { kind: 'undo', id: `undo-${reviewId}`, reviewId },
      { kind: 'override', id: `right-${reviewId}`, reviewId },
      { kind: 'suspend', id: this.id('suspend'), suspended: dice.chance(0.5) },
      { kind: 'bury', id: this.id('bury'), untilDay: 20_000 + dice.below(2000) },
      { kind: 'reset', id: this.id('reset') },
    ]
    return { kind: 'change', learnerId, cardId, change: dice.pick(changes) }
  }

  /** The same id with another answer. */
  forged(letter: Letter): Letter {
    if (letter.kind !== 'answer') return letter
    const given = { kind: 'rating', rating: this.#world.dice.pick(RATINGS) } as const
    return { ...letter, attempt: { ...letter.attempt, given } }
  }
}
