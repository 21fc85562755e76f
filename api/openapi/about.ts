import type { Route } from '../route.ts'

/** What the document begins with. */
export const DESCRIPTION = `A learner begins with \`POST /v1/learners\`, is asked with \`GET /v1/next\` and answers with
\`POST /v1/reviews\`. Every answer is graded, scheduled by FSRS-6 and kept once, however often it is sent.

**Envelope.** A resource is \`{object, id, url, data_updated_at, data}\`; a list has \`pages.next_url\` and
\`total_count\`. Ask for less with \`fields=\`, for what is new with \`updated_after=\`; what went leaves a \`tombstone\`.

**Safe to retry.** Answers carry an id of their own (\`review_id\`, or a UUID of yours); other writes take an
\`Idempotency-Key\`. A repeated request says so: \`Idempotent-Replayed: true\`.

**Problems** are RFC 9457 with a stable \`code\`; \`type\` is the page that explains it.`

const TAG_TEXTS = {
  Learners: 'Who learns: settings, what is due, statistics, everything to take away, the end',
  Access: 'Letting apps in: device flow, tokens, sessions',
  Content: 'Decks, cards and their pictures: the same for everybody, without a token, cacheable',
  Study: 'The drill: next, reveal, answer; the history; what is remembered',
  Quizzes: 'Some questions at once, graded at once, without a say in the schedule',
  Flags: 'What learners say of questions',
} as const

/** The parts of the document. */
export const TAGS = Object.entries(TAG_TEXTS).map(([name, description]) => ({ name, description }))

type Tag = keyof typeof TAG_TEXTS

const BY_PATH: readonly (readonly [RegExp, Tag])[] = [
  [/^\/oauth|\/sessions|\/links/, 'Access'],
  [/\/flags/, 'Flags'],
  [/^\/v1\/(?:decks|cards|assets)/, 'Content'],
  [/^\/v1\/quizzes/, 'Quizzes'],
  [/^\/v1\/(?:me|learners)/, 'Learners'],
]

/** The part that a route belongs to. */
export function tagOf({ path }: Pick<Route, 'path'>): Tag {
  return BY_PATH.find(([pattern]) => pattern.test(path))?.[1] ?? 'Study'
}
