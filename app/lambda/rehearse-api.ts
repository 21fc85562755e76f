import { makeToken } from '../../study/act/token.ts'
import type { Door } from '../http.ts'
import { NOBODY } from './rehearsal.ts'

/** Drills nobody through the door of the API: a question and an answer. */
export async function rehearseApi(door: Door): Promise<void> {
  const headers = {
    authorization: `Bearer ${makeToken(NOBODY, new Uint8Array(32))}`,
    'content-type': 'application/json',
  }
  const ask = (method: string, url: string, body = '') =>
    door({ method, url, headers, body: Buffer.from(body), requestId: 'rehearsal' })
  const { data } = JSON.parse(String((await ask('GET', '/v1/next')).body))
  const { id, rev, options = [] } = data.question
  const answer = { options: [options[0]?.id] }
  await ask(
    'POST',
    '/v1/reviews',
    JSON.stringify({ id: data.review_id, question: id, rev, answer }),
  )
}
