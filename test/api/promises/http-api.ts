import type { Api } from '../../../api/answer-request.ts'
import { openApiDoor } from '../../../app/open-api-door.ts'
import { serve } from '../../../bin/server/serve.ts'
import type { SENCHA } from '../../support/fixture-bank.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { holdAgainstDocument } from '../../support/test-api.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

/** What is sent along. */
export interface Sending {
  readonly body?: unknown
  /** Sent as a form, as OAuth has it. */
  readonly form?: string
  readonly headers?: Record<string, string>
}

/** The API behind a real server, asked over real connections by one learner after another. */
export class HttpApi {
  study: TestStudy = testStudy(openSimulatedStore())
  token = ''
  url = ''
  #close = async (): Promise<void> => {}

  async open(): Promise<void> {
    const api = (): Api => ({ study: this.study, files: new Map() })
    const served = await serve(0, (request) => openApiDoor(api())(request))
    this.url = served.url
    this.#close = served.close
  }

  close(): Promise<void> {
    return this.#close()
  }

  /** Begins with an empty table, as somebody new. */
  async begin(): Promise<void> {
    this.study = testStudy(openSimulatedStore())
    await this.start()
  }

  /** Goes on as somebody new. */
  async start(): Promise<void> {
    this.token = (await this.ask('POST /v1/learners')).body.data.token
  }

  /** Asks, and holds what comes against the document. */
  async ask(line: string, { body, form, headers = {} }: Sending = {}) {
    const [method = '', url = ''] = line.split(' ')
    const response = await fetch(this.url + url, {
      method,
      headers: {
        ...(this.token === '' ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form === undefined ? {} : { body: form }),
    })
    const text = await response.text()
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not
    const read: any = text === '' ? undefined : JSON.parse(text)
    const { status } = response
    const [path = ''] = url.split('?')
    const type = response.headers.get('content-type') ?? ''
    if (method !== 'OPTIONS') holdAgainstDocument({ method, path, status }, { type, body: read })
    return { status, headers: response.headers, body: read }
  }

  review(body: object) {
    return this.ask('POST /v1/reviews', { body })
  }
}

/** An answer to a card from memory, under an id of its own. */
export function reviewOf(card: typeof SENCHA, own: string, more: object = {}) {
  return {
    id: `${card.id}-${own}`,
    question: `${card.id}.recall`,
    rev: card.questions[0]?.rev,
    answer: { rating: 'good' },
    ...more,
  }
}

/** Status and code of an answer. */
export function told({ status, body }: { readonly status: number; readonly body: unknown }) {
  return [status, Object(body).code]
}
