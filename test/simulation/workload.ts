import { answerBatch } from '../../study/act/answer-batch.ts'
import { answerQuestion } from '../../study/act/answer-question.ts'
import { askNext } from '../../study/act/ask-next.ts'
import { changeMemory } from '../../study/act/change-memory.ts'
import { changeSettings } from '../../study/act/change-settings.ts'
import { mergeLearner } from '../../study/act/merge-learner.ts'
import { readStats } from '../../study/act/read-stats.ts'
import { rescheduleAll } from '../../study/act/reschedule-all.ts'
import { StoreUnavailable } from '../../study/act/store.ts'
import type { Bank } from '../../study/bank/bank.ts'
import { DEFAULT_PARAMETERS } from '../../study/memory/parameters.ts'
import { Ledger, type Letter } from './ledger.ts'
import { LetterWriter } from './letter-writer.ts'
import type { Outcome, World } from './world.ts'

const HOUR_MS = 3_600_000

/** Learners on devices, who send what they have until they are told that it is kept. */
export class Workload {
  readonly ledger = new Ledger()
  readonly #world: World
  readonly #learners: readonly string[]
  readonly #banks: readonly Bank[]
  readonly #merging: number
  readonly #letters: LetterWriter
  /** Sent or not, and not known to be kept. */
  #outbox: Letter[] = []
  #kept: Letter[] = []
  readonly #merged = new Set<string>()
  operations = 0

  constructor(
    world: World,
    {
      learners,
      banks,
      merging,
    }: {
      readonly learners: readonly string[]
      readonly banks: readonly Bank[]
      /** The share of what is done that is a merge. */
      readonly merging: number
    },
  ) {
    this.#world = world
    this.#learners = learners
    this.#merging = merging
    this.#banks = banks
    const cards = [...(banks[0]?.entries() ?? [])].map(({ cardId }) => cardId)
    this.#letters = new LetterWriter(world, { learners, cards })
  }

  /** Some things at once, and whatever goes wrong with them. */
  async round(): Promise<void> {
    const { dice } = this.#world
    if (dice.chance(0.3))
      this.#world.clock += dice.below(dice.pick([60_000, HOUR_MS, 90 * HOUR_MS]))
    if (dice.chance(0.1)) {
      const bank = dice.pick(this.#banks)
      this.#world.bank = () => bank
    }
    for (let count = 1 + dice.below(5); count > 0; count--) this.#startSomething()
    await this.#world.settle()
  }

  /** Sends all that is left; nothing goes wrong any more. Gives what could not be sent. */
  async flush(): Promise<readonly Letter[]> {
    for (const letter of this.#outbox.splice(0)) {
      this.#send(letter)
      await this.#world.settle()
    }
    return this.#outbox
  }

  /** Makes the log of a card long, and lets some answers to it come at once. */
  async practise(count: number): Promise<void> {
    const [learnerId = ''] = this.#learners
    const { kind, ...first } = this.#letters.answer(learnerId)
    const attempts = Array.from({ length: count }, (_, at) => ({
      ...first.attempt,
      reviewId: `practice-${first.attempt.reviewId}-${at}`,
      practice: true,
    }))
    for (const attempt of attempts) this.ledger.noteSent({ kind, learnerId, attempt })
    await this.#world.run((study) => answerBatch(study, { learnerId }, attempts))
    const { cardId, rev } = first.attempt
    for (let more = 0; more < 8; more++) {
      const letter = this.#letters.answer(learnerId)
      this.#send({ ...letter, attempt: { ...letter.attempt, cardId, rev } })
    }
  }

  /** Some answers of one learner at once. */
  busy(learnerId: string): void {
    for (let count = 2 + this.#world.dice.below(3); count > 0; count--)
      this.#send(this.#letters.answer(learnerId))
  }

  /** Forgets what devices of somebody who was erased still hold. */
  forget(learnerId: string): void {
    const isOther = (letter: Letter): boolean => letter.learnerId !== learnerId
    this.#outbox = this.#outbox.filter(isOther)
    this.#kept = this.#kept.filter(isOther)
    this.ledger.forget(learnerId)
  }

  #startSomething(): void {
    const { dice } = this.#world
    const roll = dice.chance(this.#merging) ? -1 : dice.below(96)
    if (roll < 0) this.#merge()
    else if (roll < 40) this.#send(this.#letters.answer())
    else if (roll < 55) this.#sendAgain()
    else if (roll < 70) this.#sendBatch()
    else if (roll < 82) this.#send(this.#letters.change([...this.#kept, ...this.#outbox]))
    else if (roll < 88) this.#outbox.push(this.#letters.answer(), this.#letters.answer())
    else if (roll < 92) this.#changeParameters()
    else this.#look()
  }

  #sendAgain(): void {
    const { dice } = this.#world
    const from = dice.chance(0.6) && this.#outbox.length > 0 ? this.#outbox : this.#kept
    if (from.length === 0) from.push(this.#letters.answer())
    const letter = from === this.#outbox ? dice.draw(this.#outbox) : dice.pick(from)
    // Twice at once: two devices, or two presses.
    if (dice.chance(0.3)) this.#send(letter)
    this.#send(dice.chance(0.1) ? this.#letters.forged(letter) : letter)
  }

  #send(letter: Letter): void {
    this.operations += 1
    this.ledger.noteSent(letter)
    const { learnerId } = letter
    const settle = (isSettled: boolean): void => {
      const pile = isSettled ? this.#kept : this.#outbox
      pile.push(letter)
    }
    if (letter.kind === 'answer') {
      const { attempt } = letter
      void this.#world
        .start((study) => answerQuestion(study, { learnerId }, attempt))
        .then((outcome) => {
          const answered = this.#valueOf(outcome)
          settle(answered ? this.ledger.noteAnswered(learnerId, attempt, answered) : false)
        })
      return
    }
    void this.#world
      .start((study) => changeMemory(study, { learnerId }, letter))
      .then((outcome) => {
        const changed = this.#valueOf(outcome)
        settle(changed ? this.ledger.noteChanged(letter, changed) : false)
      })
  }

  #sendBatch(): void {
    const { dice } = this.#world
    const learnerId = dice.pick(this.#learners)
    const mine = this.#outbox.filter(
      (each) => each.kind === 'answer' && each.learnerId === learnerId,
    )
    this.#outbox = this.#outbox.filter((each) => !mine.includes(each))
    const fresh = Array.from({ length: 1 + dice.below(6) }, () => this.#letters.answer(learnerId))
    const letters = dice
      .shuffled([...mine, ...fresh, ...(dice.chance(0.3) ? fresh : [])])
      .filter((each) => each.kind === 'answer')
    this.operations += letters.length
    for (const letter of letters) this.ledger.noteSent(letter)
    const attempts = letters.map(({ attempt }) => attempt)
    void this.#world
      .start((study) => answerBatch(study, { learnerId }, attempts))
      .then((outcome) => {
        const batch = this.#valueOf(outcome)
        for (const [at, letter] of letters.entries()) {
          const answered = batch?.kind === 'batch' ? batch.answers[at] : undefined
          const isSettled =
            answered !== undefined && this.ledger.noteAnswered(learnerId, letter.attempt, answered)
          ;(isSettled ? this.#kept : this.#outbox).push(letter)
        }
      })
  }

  #changeParameters(learnerId = this.#world.dice.pick(this.#learners)): void {
    const { dice } = this.#world
    const weights = DEFAULT_PARAMETERS.weights.map((weight, at) =>
      at === 3 && dice.chance(0.5) ? weight * 0.8 : weight,
    )
    const desiredRetention = dice.pick([0.8, 0.9, 0.95])
    const parameters = { ...DEFAULT_PARAMETERS, weights, desiredRetention }
    const id = this.#letters.id('wish')
    this.#begin((study) => changeSettings(study, { learnerId }, { parameters }))
    if (dice.chance(0.3)) this.#begin((study) => rescheduleAll(study, { learnerId }, { id }))
    this.ledger.noteSent({
      kind: 'change',
      learnerId,
      cardId: '',
      change: { kind: 'reschedule', id, parameters: '' },
    })
  }

  /** One of the others becomes the first, now and then once more, while both are busy. */
  #merge(): void {
    const { dice } = this.#world
    const [into = '', ...others] = this.#learners
    const fresh = others.filter((each) => !this.#merged.has(each))
    // Somebody who has merged already seldom does so again: that would mend what the first time missed.
    const choice = fresh.length > 0 || dice.chance(0.1) ? [...fresh, ...others.slice(0, 1)] : []
    if (choice.length === 0) return
    const from = dice.pick(choice)
    this.#merged.add(from)
    this.busy(from)
    this.#begin((study) => mergeLearner(study, { from, into }))
    this.#changeParameters(into)
    if (dice.chance(0.5)) this.#changeParameters(into)
  }

  #look(): void {
    const learnerId = this.#world.dice.pick(this.#learners)
    this.#begin((study) => askNext(study, { learnerId }))
    if (this.#world.dice.chance(0.3)) this.#begin((study) => readStats(study, { learnerId }))
  }

  #begin(run: Parameters<World['start']>[0]): void {
    this.operations += 1
    void this.#world.start(run).then((outcome) => this.#valueOf(outcome))
  }

  /** What somebody was told, if they were; anything but a store that did not answer is a fault. */
  #valueOf<Value>(outcome: Outcome<Value>): Value | undefined {
    if (outcome.kind === 'failed' && !(outcome.error instanceof StoreUnavailable))
      this.ledger.complaints.push(`thrown: ${(outcome.error as Error).stack ?? outcome.error}`)
    return outcome.kind === 'done' ? outcome.value : undefined
  }
}
