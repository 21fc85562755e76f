import { type Api, answerRequest } from '../../../api/answer-request.ts'
import type { ApiResponse } from '../../../api/request.ts'
import type { Store, TokenScope } from '../../../study/act/store.ts'
import { makeToken, readToken } from '../../../study/act/token.ts'
import { ask, holdAgainstDocument } from '../../support/test-api.ts'
import { NOON, testStudy } from '../../support/test-study.ts'
import { SVG } from '../../support/tiny-images.ts'
import type { MadeUp } from './requests.ts'
import { type Json, TOLD } from './values.ts'

/** Of each learner: what their tokens allow. */
const SCOPES: readonly (readonly TokenScope[])[] = [
  ['study', 'read', 'author'],
  ['read'],
  ['study', 'read', 'author'],
  ['study', 'read', 'author'],
]
const DAY_MS = 86_400_000

/** Sends requests that were made up as some learners, and holds every answer against the document. */
export class Sender {
  readonly #api: Api
  readonly #tokens: string[]
  /** What answers have told each learner so far, such as the id of the last quiz. */
  readonly #told = SCOPES.map(() => new Map<string, string>())

  private constructor(api: Api, tokens: string[]) {
    this.#api = api
    this.#tokens = tokens
  }

  static async open(store: Store): Promise<Sender> {
    const file = { body: SVG, headers: { 'content-type': 'image/svg+xml' } }
    const files = new Map([['/assets/picture.svg', file]])
    const api: Api = { study: testStudy(store), files }
    return new Sender(api, await Promise.all(SCOPES.map((scopes) => start(api, scopes))))
  }

  /** Sends a request. @throws if it fails us, or if its answer is not as the document says */
  async send({ token, ...madeUp }: MadeUp): Promise<{ route: string; status: number }> {
    const at = token % SCOPES.length
    const told = this.#told[at] ?? new Map<string, string>()
    const request = fillIn(madeUp, told)
    const shown = token === 0 ? undefined : token === 1 ? 'nd_noise' : this.#tokens[at]
    const authorization = shown === undefined ? {} : { authorization: `Bearer ${shown}` }
    const headers = { ...request.headers, ...authorization }
    const response = await answerRequest(this.#api, { ...request, headers, requestId: 'made-up' })
    const { status, route } = response
    try {
      if (status >= 500) throw response.error
      const body = this.#hold(request, response)
      if (body) listen(body, told)
    } catch (cause) {
      const sent = { ...request, body: Buffer.from(request.body).toString('utf8').slice(0, 2000) }
      throw new Error(`${status} to ${JSON.stringify(sent)}`, { cause })
    }
    // Whoever was erased, or has lost the session, makes room for somebody new.
    const isGone = /DELETE \/v1\/me\b|revoke/.test(route) && status === 200
    if (isGone && shown === this.#tokens[at]) this.#tokens[at] = await start(this.#api, SCOPES[at])
    return { route, status }
  }

  #hold(request: Unsigned, { status, headers, body }: ApiResponse): Json {
    if (body === '') return undefined
    const type = headers['content-type'] ?? ''
    const isJson = /json(?:;|$)/.test(type) && !type.includes('ndjson')
    const read: Json = isJson ? JSON.parse(String(body)) : undefined
    holdAgainstDocument({ ...request, status }, { type, body: read })
    return read
  }
}

type Unsigned = Omit<MadeUp, 'token'>

function fillIn(request: Unsigned, told: ReadonlyMap<string, string>): Unsigned {
  const fill = (text: string): string => text.replaceAll(TOLD, (all, name) => told.get(name) ?? all)
  const text = Buffer.from(request.body).toString('utf8')
  const body = text.includes('told-') ? Buffer.from(fill(text)) : request.body
  return { ...request, path: fill(request.path), query: fill(request.query), body }
}

/** Remembers what may be asked for next. */
function listen(
  { object, id, data, pages, user_code, device_code, refresh_token }: Json,
  told: Map<string, string>,
): void {
  const tell = (name: string, value: unknown): void => {
    if (typeof value === 'string') told.set(name, value)
  }
  if (['quiz', 'flag', 'review'].includes(object)) tell(object, id)
  if (object === 'quiz' && data?.submitted_at) tell('submitted', id)
  if (object === 'next') tell('review', data?.review_id)
  if (data?.[0]?.object === 'session') tell('session', data.at(-1).id)
  tell('page_after', URL.parse(pages?.next_url, 'http://x')?.searchParams.get('page_after'))
  for (const [name, value] of Object.entries({ user_code, device_code, refresh_token }))
    tell(name, value)
}

/** A new learner, with a token that allows what no route might give; the token. */
async function start(api: Api, scopes: readonly TokenScope[] = []): Promise<string> {
  const { id } = (await ask(api, 'POST /v1/learners')).body
  const token = makeToken(id, api.study.randomBytes(32))
  const { hash = '' } = readToken(token) ?? {}
  await api.study.store.addToken(id, { hash, scopes, createdAt: NOON, expiresAt: NOON + DAY_MS })
  return token
}
