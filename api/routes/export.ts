import * as v from 'valibot'
import { type Export, exportLearner, writeJsonLines } from '../../study/act/export-learner.ts'
import { writeCsv } from '../../study/act/write-csv.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { refuse } from '../refuse.ts'
import { defineRoute } from '../route.ts'
import { page_after } from '../schema/query.ts'
import { makeCursor, pageUrl, readCursor } from '../show/page.ts'

const PATH = '/v1/me/export'
const TYPES = { jsonl: 'application/x-ndjson', csv: 'text/csv; charset=utf-8' } as const

/** A function may answer 6 MB, and base64 takes a third more: cards beyond so many events wait. */
const EVENTS_PER_PAGE = 20_000

type Whole = Extract<Export, { kind: 'export' }>

/** Everything there is of the learner. */
export const exportMe = defineRoute({
  method: 'GET',
  path: PATH,
  scope: 'read',
  id: 'exportMe',
  summary: 'Everything kept of the learner: settings, and the log of every card',
  description:
    'As JSON lines, or the reviews as CSV in the manner of Anki. A long export comes in parts: ' +
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
    const part = await takePart(exported.memories, after)
    const whole: Whole = { ...exported, memories: eachOf(part.memories) }
    const lines: string[] = []
    for await (const line of format === 'csv' ? writeCsv(whole) : writeJsonLines(whole))
      lines.push(line)
    const heads = format === 'csv' ? 1 : 2
    const body = (after === undefined ? lines : lines.slice(heads)).join('')
    const cursor = part.next && makeCursor(PATH, part.next)
    const next = pageUrl(PATH, { format, page_after: cursor })
    const headers = {
      'content-disposition': `attachment; filename="notedrill.${format}"`,
      ...(part.next === undefined ? {} : { link: `<${next}>; rel="next"` }),
    }
    return { kind: 'file', type: TYPES[format], body, headers }
  },
})

/** As many memories as go into one answer, from the card after one on. */
async function takePart(
  memories: AsyncIterable<Memory>,
  after: string | undefined,
): Promise<{ readonly memories: readonly Memory[]; readonly next?: string }> {
  const taken: Memory[] = []
  let events = 0
  for await (const memory of memories) {
    if (after !== undefined && memory.cardId <= after) continue
    const last = taken.at(-1)
    if (last && events + memory.events.length > EVENTS_PER_PAGE)
      return { memories: taken, next: last.cardId }
    taken.push(memory)
    events += memory.events.length
  }
  return { memories: taken }
}

async function* eachOf(memories: readonly Memory[]): AsyncIterable<Memory> {
  yield* memories
}
