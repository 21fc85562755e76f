import * as v from 'valibot'
import { problem } from '../problem.ts'
import { defineRoute } from '../route.ts'
import { Id } from '../schema/query.ts'

/** A picture of the notes. */
export const readAsset = defineRoute({
  method: 'GET',
  path: '/v1/assets/{asset}',
  scope: 'none',
  id: 'readAsset',
  summary: 'A picture that a text shows',
  description:
    'Texts name it `assets/…`, to be put behind `/v1/`. The name changes with what is in it, so it may be kept for ever.',
  params: v.strictObject({ asset: Id }),
  answer: v.string(),
  media: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml'],
  statuses: [200],
  problems: ['not-found'],
  cache: 'immutable',
  run({ files, params: { asset } }) {
    const file = files.get(`/assets/${asset}`)
    if (!file) return problem('not-found', `There is no picture ${asset}.`)
    const { 'content-type': type = '', ...headers } = file.headers
    return { kind: 'file', type, body: file.body, headers }
  },
})
