import { announce } from '../browser/announce.ts'
import { notify } from '../browser/notice.ts'
import { api } from '../client/api.ts'
import { ask } from '../client/ask.ts'
import { outbox } from '../client/outbox.ts'
import type { Answer, Asked, Next, ReviewBody, Reviewed } from '../client/types.ts'
import { whenOf } from '../text/spans.ts'
import { offOf } from './off.ts'
import type { Scene } from './scene.ts'
import { countAnswer } from './sitting.ts'
import { reasonOf, tellOfKept } from './tell.ts'

/** A drill of one deck or of all: asks, sends answers, and shows each scene as it comes. */
export class Drill {
  /** All decks if undefined. */
  readonly deckId: string | undefined
  readonly #show: (scene: Scene) => void
  #scene: Scene = { kind: 'loading' }
  #askedAt = 0
  #isOver = false
  #kept: Submission | undefined
  #going: Promise<void> | undefined

  constructor(deckId: string | undefined, show: (scene: Scene) => void) {
    this.deckId = deckId
    this.#show = show
  }

  /** Asks the next question, after what was left to send. */
  goOn(): Promise<void> {
    this.#going ??= this.#askNext().finally(() => {
      this.#going = undefined
    })
    return this.#going
  }

  async #askNext(): Promise<void> {
    tellOfKept(await outbox.sendKept())
    const query = this.deckId === undefined ? {} : { deck: this.deckId }
    const next = await ask((headers) => api.GET('/v1/next', { headers, params: { query } }))
    if (next.kind === 'refused' && next.status === 404) return this.#to({ kind: 'missing' })
    if (next.kind !== 'done') return this.#to({ kind: 'away' })
    const { data } = next.body
    switch (data.state) {
      case 'question':
        this.#askedAt = Date.now()
        return this.#to({ kind: 'asking', asked: data, isSending: false, isClose: false })
      case 'waiting':
        return this.#to({ kind: 'waiting', until: Date.parse(data.until) })
      case 'finished':
        return this.#finish(data)
    }
  }

  /** Sends an answer to what is asked; while one is on its way, another is not taken. */
  async answer(answer: Answer): Promise<void> {
    const scene = this.#scene
    if ((scene.kind !== 'asking' && scene.kind !== 'revealed') || scene.isSending) return
    const { asked } = scene
    const insist = scene.kind === 'asking' && scene.isClose
    this.#to({ ...scene, isSending: true })
    const { review_id: id, question } = asked
    const body: ReviewBody = {
      id,
      question: question.id,
      rev: question.rev,
      answer,
      duration_ms: Math.min(Math.max(0, Date.now() - this.#askedAt), 86_400_000),
      ...(insist ? { insist } : {}),
    }
    await this.#submit({ asked, body, isSeen: scene.kind === 'revealed' })
  }

  /** Shows the answer of what is asked, for the learner to grade. */
  async reveal(): Promise<void> {
    const scene = this.#scene
    if (scene.kind !== 'asking' || scene.isSending) return
    this.#to({ ...scene, isSending: true })
    const { id: question, rev } = scene.asked.question
    const body = { question, rev }
    const revealed = await ask((headers) => api.POST('/v1/reveal', { headers, body }))
    switch (revealed.kind) {
      case 'done':
        return this.#to({
          kind: 'revealed',
          asked: scene.asked,
          revealed: revealed.body.data,
          isSending: false,
        })
      case 'away':
        return this.#to({ kind: 'away' })
      case 'refused':
        return this.#skip(revealed.code)
    }
  }

  /** Says that an answer was right after all: it counts as good, and the notes' author sees it. */
  async standBy(): Promise<void> {
    const scene = this.#scene
    if (scene.kind !== 'answered') return
    const { review } = scene
    const { card } = review.data
    const body = { kind: 'override', id: `right-${review.id}`, review: review.id } as const
    const changed = await ask((headers) =>
      api.POST('/v1/memories/{card}/changes', { headers, params: { path: { card } }, body }),
    )
    if (changed.kind === 'refused') return this.#skip(changed.code)
    if (changed.kind !== 'done') return this.#to({ kind: 'away' })
    const data = { ...review.data, overridden: true }
    const counted = { ...review, data, resources_updated: { memory: changed.body } }
    this.#to({ ...scene, review: counted })
  }

  /** Sends once more the answer that is kept. */
  async sendAgain(): Promise<void> {
    if (this.#kept) await this.#submit(this.#kept)
  }

  /** Shows nothing any more. */
  stop(): void {
    this.#isOver = true
  }

  async #submit(submission: Submission): Promise<void> {
    const { asked, body } = submission
    this.#kept = submission
    const reviewed = await outbox.submit(body)
    if (reviewed.kind === 'away') return this.#to({ kind: 'kept', asked, answer: body.answer })
    if (reviewed.kind === 'refused') return this.#skip(reviewed.code)
    return this.#showReviewed(reviewed.body, submission)
  }

  #showReviewed(review: Reviewed, { asked, body, isSeen }: Submission): Promise<void> | void {
    if (review.object === 'close')
      return this.#to({ kind: 'asking', asked, isSending: false, isClose: true })
    countAnswer(review.data.right, Date.now())
    if (!isSeen) return this.#to({ kind: 'answered', asked, answer: body.answer, review })
    announce(`Comes back ${whenOf(offOf(review))}.`)
    return this.goOn()
  }

  /** Goes on from a question that cannot be answered any more, and says why. */
  #skip(code: string): Promise<void> {
    notify(reasonOf(code))
    return this.goOn()
  }

  async #finish(data: Extract<Next['data'], { state: 'finished' }>): Promise<void> {
    const summary = await ask((headers) => api.GET('/v1/me/summary', { headers }))
    this.#to({
      kind: 'finished',
      until: Date.parse(data.until),
      heldBack: data.held_back,
      summary: summary.kind === 'done' ? summary.body.data : undefined,
    })
  }

  #to(scene: Scene): void {
    this.#scene = scene
    if (!this.#isOver) this.#show(scene)
  }
}

interface Submission {
  readonly asked: Asked
  readonly body: ReviewBody
  /** The learner has seen the answer and graded it: there is nothing more to show. */
  readonly isSeen: boolean
}
