import type { Api } from '../../../api/answer-request.ts'
import type { TokenScope } from '../../../study/act/store.ts'
import { makeToken, readToken } from '../../../study/act/token.ts'
import { askingOf, lineOf, routeOf, type Step } from '../../support/api-session.ts'
import { ask } from '../../support/test-api.ts'
import { NOON } from '../../support/test-study.ts'

/** What came of asking as somebody who is not let in, or who is somebody else. */
export interface Tried {
  readonly id: string
  readonly how: string
  readonly status: number
  readonly code: string | undefined
  readonly challenge: string | undefined
  readonly text: string
}

/** How a step will be asked as it should be. */
interface Asked {
  /** The token. */
  readonly victim: string
  readonly isOnce: boolean
}

/** A scope that is not the one which a route wants. */
const OTHER_SCOPES: Readonly<Record<TokenScope | 'none', readonly TokenScope[]>> = {
  study: ['read', 'author'],
  read: ['author'],
  author: ['study', 'read'],
  none: ['author'],
}
const EVERYTHING: readonly TokenScope[] = ['study', 'read', 'author']

/** Asks what one step asks as everybody else, before it is asked as it should be. */
export class Everybody {
  readonly #api: Api
  readonly tried: Tried[] = []

  constructor(api: Api) {
    this.#api = api
  }

  /** Asks one step in every way; of what can be done once, in those that must be refused. */
  async try(step: Step, { victim, isOnce }: Asked): Promise<void> {
    if (isOnce && routeOf(step.id).scope === 'none') return
    for (const [how, token] of await this.#tokens(step, victim)) {
      if (isOnce && how === 'another learner') continue
      const asking = { ...askingOf(step), ...(token === undefined ? {} : { token }) }
      const { status, body, text, headers } = await ask(this.#api, lineOf(step), asking)
      const challenge = headers['www-authenticate']
      this.tried.push({ id: step.id, how, status, code: body?.code, challenge, text })
    }
  }

  async #tokens(step: Step, victim: string): Promise<readonly [string, string | undefined][]> {
    const { scope } = routeOf(step.id)
    const { learnerId = 'a'.repeat(26) } = readToken(victim) ?? {}
    const stranger = await this.#start()
    return [
      ['no token', undefined],
      ['noise', 'nd_noise'],
      ['a secret that was made up', this.#makeUp(learnerId)],
      ['a learner that does not exist', this.#makeUp('a'.repeat(26))],
      ['an expired token', await this.#tokenOf(stranger.id, EVERYTHING, NOON)],
      ['another scope', await this.#tokenOf(stranger.id, OTHER_SCOPES[scope])],
      ['an ended session', await this.#ended()],
      ['an erased learner', await this.#erased()],
      ['another learner', stranger.data.token],
    ]
  }

  async #start() {
    return (await ask(this.#api, 'POST /v1/learners')).body
  }

  /** A token that is well formed, and which nobody was given. */
  #makeUp(learnerId: string): string {
    return makeToken(learnerId, this.#api.study.randomBytes(32))
  }

  /** A token of a learner, made as no route would make it. */
  async #tokenOf(learnerId: string, scopes: readonly TokenScope[], expiresAt = NOON + 1000) {
    const token = this.#makeUp(learnerId)
    const { hash = '' } = readToken(token) ?? {}
    await this.#api.study.store.addToken(learnerId, { hash, scopes, createdAt: 0, expiresAt })
    return token
  }

  async #ended(): Promise<string> {
    const { token } = (await this.#start()).data
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = Buffer.from(new URLSearchParams({ token }).toString())
    await ask(this.#api, 'POST /oauth/revoke', { headers, body })
    return token
  }

  async #erased(): Promise<string> {
    const { token } = (await this.#start()).data
    await ask(this.#api, 'DELETE /v1/me', { token })
    return token
  }
}
