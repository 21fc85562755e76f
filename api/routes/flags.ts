import * as v from 'valibot'
import { admit } from '../../study/act/admit.ts'
import type { Flag } from '../../study/act/entries.ts'
import { deleteOwn, listOwn } from '../../study/act/own-records.ts'
import { withdrawReport } from '../../study/act/withdraw-report.ts'
import { flagQuestion } from '../../study/flag/flag-question.ts'
import { type ProblemReply, problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import {
  FlagBodySchema,
  FlagDataSchema,
  FlagGoneSchema,
  FlagSchema,
  FlagsSchema,
} from '../schema/flag.ts'
import {
  fieldsSchema,
  Id,
  ids,
  momentOf,
  page_after,
  page_size,
  updated_after,
} from '../schema/query.ts'
import { showCollection } from '../show/envelope.ts'
import { showFlag, showFlagGone, showFlagOrGone } from '../show/flag.ts'
import { cutOrdered, latestFirstKey, latestOf } from '../show/page.ts'

const fields = fieldsSchema(FlagDataSchema)
const params = v.strictObject({ flag: Id })

function absent(id: string): ProblemReply {
  return problem('not-found', `There is no flag ${id}.`)
}

/** Reports a question. */
export const createFlag = defineRoute({
  method: 'POST',
  path: '/v1/flags',
  scope: 'study',
  id: 'createFlag',
  summary: 'Report a question to whoever writes the notes',
  description: 'They see the report, not whose it is.',
  body: FlagBodySchema,
  answer: FlagSchema,
  statuses: [201],
  problems: ['card-retired'],
  cache: 'no-store',
  takesKey: true,
  async run({ study, who, body }) {
    const flagged = await flagQuestion(study, who, { ...body, comment: body.comment ?? '' })
    switch (flagged.kind) {
      case 'refused':
        return refuse(flagged)
      case 'retired':
        return problem('card-retired', `The notes make no ${body.question}, or no longer.`)
      case 'flagged': {
        const shown = showFlag(flagged)
        return reply(shown, { status: 201, headers: { location: shown.url } })
      }
    }
  },
})

interface Listing {
  readonly path: string
  readonly query: {
    readonly ids?: string | undefined
    readonly updated_after?: string | undefined
    readonly page_after?: string | undefined
    readonly page_size?: string | undefined
    readonly fields?: string | undefined
  }
}

function pageOfFlags(records: ReadonlyMap<string, Flag>, { path, query }: Listing) {
  const named = query.ids && new Set(query.ids.split(','))
  const since = momentOf(query.updated_after) ?? Number.NEGATIVE_INFINITY
  const items = [...records]
    .filter(([id, { updatedAt }]) => (!named || named.has(id)) && updatedAt > since)
    .map(([id, flag]) => ({ id, flag, key: latestFirstKey(flag.createdAt, id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const page = cutOrdered({ path, query, items, keyOf: ({ key }) => key })
  if ('kind' in page) return page
  const updatedAt = latestOf(items.map(({ flag }) => flag.updatedAt))
  return reply(showCollection({ ...page, updatedAt, data: page.items.map(showFlagOrGone) }))
}

/** A page of flags, the latest first. */
export const listFlags = defineRoute({
  method: 'GET',
  path: '/v1/flags',
  scope: 'read',
  id: 'listFlags',
  summary: 'Questions that the learner reported, the latest first',
  query: v.strictObject({ ids, updated_after, page_after, page_size, fields }),
  answer: FlagsSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who, query }) {
    const listed = await listOwn(study, who, 'flag')
    if (listed.kind === 'refused') return refuse(listed)
    return pageOfFlags(listed.records, { path: '/v1/flags', query })
  },
})

/** One flag. */
export const readFlag = defineRoute({
  method: 'GET',
  path: '/v1/flags/{flag}',
  scope: 'read',
  id: 'readFlag',
  summary: 'One report',
  params,
  query: v.strictObject({ fields }),
  answer: FlagSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { flag: id } }) {
    const listed = await listOwn(study, who, 'flag')
    if (listed.kind === 'refused') return refuse(listed)
    const flag = listed.records.get(id)
    return flag && flag.deletedAt === undefined ? reply(showFlag({ id, flag })) : absent(id)
  },
})

/** Withdraws a flag. */
export const deleteFlag = defineRoute({
  method: 'DELETE',
  path: '/v1/flags/{flag}',
  scope: 'study',
  id: 'deleteFlag',
  summary: 'Withdraw a report; a tombstone stays in the list',
  again: 'Sent again, the same tombstone comes back.',
  params,
  answer: FlagGoneSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { flag: id } }) {
    const deleted = await deleteOwn(study, who, { kind: 'flag', id })
    switch (deleted.kind) {
      case 'refused':
        return refuse(deleted)
      case 'unknown':
        return absent(id)
      case 'deleted': {
        const { record, deletedAt } = deleted
        await withdrawReport(study, id, record)
        return reply(showFlagGone({ id, flag: { ...record, updatedAt: deletedAt } }))
      }
    }
  },
})

/** What was reported of a card, for whoever writes the notes. */
export const listReports = defineRoute({
  method: 'GET',
  path: '/v1/cards/{card}/flags',
  scope: 'author',
  id: 'listReports',
  summary: 'What learners reported of a card, for whoever writes the notes',
  description: 'Without a word of whose reports they are.',
  params: v.strictObject({ card: Id }),
  query: v.strictObject({ ids, updated_after, page_after, page_size, fields }),
  answer: FlagsSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { card }, query }) {
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return refuse(admitted)
    if (!study.bank().entry(card)) return problem('not-found', `There is no card ${card}.`)
    const records = await study.store.listEntries('report', card)
    return pageOfFlags(records, { path: `/v1/cards/${card}/flags`, query })
  },
})
