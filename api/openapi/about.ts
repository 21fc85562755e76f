import type { Route } from '../route.ts'

/** What the document begins with. */
export const DESCRIPTION = `A learner begins with \`POST /v1/learners\`, is asked with \`GET /v1/next\` and answers with
\`POST /v1/reviews\`. Every answer is graded, scheduled by FSRS-6 and kept once, however often it is sent.

**Envelope.** A resource is \`{object, id, url, data_updated_at, data}\`; a list has \`pages.next_url\` and
\`total_count\`. Ask for less with \`fields=\`, for what is new with \`updated_after=\`; what went leaves a \`tombstone\`.
\`data_updated_at\` is when it last changed on the server; null for what the notes make, which have no clock.

**Safe to retry.** Answers carry an id (\`review_id\`, or of yours the card's id, a hyphen and a UUID), as do changes and
submissions; another body under the same id is refused. Each other write takes an \`Idempotency-Key\`, or says why it needs
none. A repeated request says so: \`Idempotent-Replayed: true\`.

**Problems** are RFC 9457 with a stable \`code\`; \`type\` is the page that explains it. \`errors\` names each field by a JSON
pointer into the body, each parameter and header by its name.`

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
