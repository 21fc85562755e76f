import * as v from 'valibot'
import { exportLearner, type Piece, piecesOfLines } from '../../study/act/export-learner.ts'
import { piecesOfCsv } from '../../study/act/write-csv.ts'
import { refuse } from '../refuse.ts'
import { defineRoute } from '../route.ts'
import { page_after } from '../schema/query.ts'
import { makeCursor, pageUrl, readCursor } from '../show/page.ts'

const PATH = '/v1/me/export'
const TYPES = { jsonl: 'application/x-ndjson', csv: 'text/csv; charset=utf-8' } as const

/** A function may answer 6 MB, and base64 takes a third more. */
const MOST_BYTES = 4_000_000

/** Everything there is of the learner. */
export const exportMe = defineRoute({
  method: 'GET',
  path: PATH,
  scope: 'read',
  id: 'exportMe',
  summary: 'Everything kept of the learner: settings, reports, quizzes, and the log of every card',
  description:
    'As JSON lines; or the reviews, and what else happened to the cards, as CSV in the manner of Anki. Its ' +
    'column `event` holds the whole event as JSON, by which `POST /v1/me/import` takes it back. A long export comes in parts: ' +
    '`Link: <…>; rel="next"` names the next, to be put behind this one.',
  query: v.strictObject({
    format: v.optional(v.pipe(v.picklist(['jsonl', 'csv']), v.description('`jsonl` if left out'))),
    page_after,
  }),
  answer: v.string(),
  media: ['application/x-ndjson', 'text/csv'],
  statuses: [200],
  problems: [],
  cache: 'no-store',
  limit: 'export',
  async run({ study, who, query }) {
    const { format = 'jsonl' } = query
    const after = readCursor({ path: PATH, query })
    if (typeof after === 'object') return after
    const exported = await exportLearner(study, who)
    if (exported.kind === 'refused') return refuse(exported)
    const pieces = format === 'csv' ? piecesOfCsv(exported, after) : piecesOfLines(exported, after)
    const part = await takePart(pieces)
    const cursor = part.next && makeCursor(PATH, part.next)
    const next = pageUrl(PATH, { format, page_after: cursor })
    const headers = {
      'content-disposition': `attachment; filename="notedrill.${format}"`,
      ...(part.next === undefined ? {} : { link: `<${next}>; rel="next"` }),
    }
    return { kind: 'file', type: TYPES[format], body: part.text, headers }
  },
})

/** As many pieces as go into one answer, and the key of the last if there are more. */
async function takePart(
  pieces: AsyncIterable<Piece>,
): Promise<{ readonly text: string; readonly next?: string }> {
  const texts: string[] = []
  let bytes = 0
  let last = ''
  for await (const { key, text } of pieces) {
    bytes += Buffer.byteLength(text)
    if (last !== '' && bytes > MOST_BYTES) return { text: texts.join(''), next: last }
    texts.push(text)
    last = key
  }
  return { text: texts.join('') }
}
