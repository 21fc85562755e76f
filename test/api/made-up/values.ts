import fc from 'fast-check'
import { makeOpenApi } from '../../../api/openapi/make-openapi.ts'
import { FIXTURE_DECKS } from '../../support/fixture-bank.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document is read as loosely as it is written
export type Json = any

/** The document that requests are made up of. */
export const document: Json = JSON.parse(JSON.stringify(makeOpenApi('0')))

const cards = Object.values(FIXTURE_DECKS).flat()
const questions = cards.flatMap((card) => card.questions)

/** What only the answers so far can tell, such as the id of a quiz: filled in when a request is sent. */
export const TOLD = /told-([a-z]+(?:_[a-z]+)*)/g
const told = (...names: string[]) => fc.constantFrom(...names.map((name) => `told-${name}`))

/** What stands for real things, by the name of the field: half of the time. */
const REAL: Readonly<Record<string, fc.Arbitrary<string>>> = {
  question: fc.constantFrom(...questions.map(({ id }) => id)),
  card: fc.constantFrom(...cards.map(({ id }) => id)),
  deck: fc.constantFrom(...Object.keys(FIXTURE_DECKS)),
  ids: fc.constantFrom(...cards.map(({ id }) => id)),
  id: fc.oneof(
    fc.constantFrom('review-0001', 'review-0002'),
    fc.constantFrom(...cards.map(({ id }) => `${id}-review-0001`)),
    told('review'),
  ),
  asset: fc.constant('picture.svg'),
  quiz: told('quiz'),
  missed_of: told('submitted'),
  flag: told('flag'),
  session: told('session'),
  review: told('review'),
  user_code: told('user_code'),
  device_code: told('device_code'),
  refresh_token: told('refresh_token'),
  page_after: told('page_after'),
  time_zone: fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'UTC'),
  fields: fc.constantFrom('title', 'card', 'due_at', 'questions'),
  grant_type: fc.constantFrom('refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'),
}

/** A question as it stands, and an answer of the kind that it takes. */
const AS_SHOWN = fc.constantFrom(...questions).chain((question) => {
  const { id, rev } = question
  const answer: fc.Arbitrary<unknown> =
    question.kind === 'choice'
      ? fc.constantFrom(...question.options).map((option) => ({ options: [option.id] }))
      : question.kind === 'typed'
        ? fc.constantFrom(question.answer, 'Senhca', 'x').map((text) => ({ text }))
        : fc.constantFrom('again', 'hard', 'good', 'easy').map((rating) => ({ rating }))
  return fc.record({ question: fc.constant(id), rev: fc.constant(rev), answer })
})

/** The same with what belongs to one question, wherever it asks for that. */
function withQuestion(of: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const joined = fc
    .tuple(of, AS_SHOWN)
    .map(([given, shown]) =>
      Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, Reflect.get(shown, name) ?? value]),
      ),
    )
  return fc.oneof(of, joined)
}

/** Records with what is required, and mostly the rest or nothing of it. */
export function recordOf(
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  required: string[] = [],
): fc.Arbitrary<Json> {
  const needed = Object.fromEntries(
    Object.entries(fields).filter(([name]) => required.includes(name)),
  )
  return fc.oneof(fc.record(fields, { requiredKeys: required }), fc.record(needed))
}

/** Values that fit a schema of the document. */
export function fitting(schema: Json, name = ''): fc.Arbitrary<unknown> {
  if (schema.$ref) return fitting(refer(schema.$ref), name)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const options = schema.oneOf ?? schema.anyOf
  if (options) return fc.oneof(...options.map((each: Json) => fitting(each, name)))
  switch (schema.type) {
    case 'string':
      return textFitting(schema, name)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 })
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 100, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'array': {
      const { items, minItems: minLength = 0, maxItems = 4 } = schema
      const maxLength = Math.max(minLength, Math.min(maxItems, 8))
      const some = fc.array(fitting(items, name), { minLength, maxLength })
      return minLength > 0 ? some : fc.oneof(some, fc.constant([]))
    }
    case 'object': {
      const { properties = {}, required = [] } = schema
      const each = Object.entries<Json>(properties).map(([key, value]) => [
        key,
        fitting(value, key),
      ])
      const made = recordOf(Object.fromEntries(each), required)
      return 'question' in properties ? withQuestion(made) : made
    }
    default:
      return fc.constant(null)
  }
}

const MOMENTS = { min: new Date('1999-01-01'), max: new Date('2040-01-01') }

function textFitting({ pattern, format, minLength, maxLength }: Json, name: string) {
  // An app goes by one name: under another it is given nothing.
  if (name === 'client_id') return fc.constant('Tea app')
  const real = REAL[name]
  const made =
    format === 'date-time'
      ? fc.date({ ...MOMENTS, noInvalidDate: true }).map((date) => date.toISOString())
      : pattern
        ? fc.stringMatching(new RegExp(pattern))
        : fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 20, 40) })
  return real ? fc.oneof(real, made) : made
}

function refer(pointer: string): Json {
  return pointer
    .slice(2)
    .split('/')
    .reduce((at, part) => at[part], document)
}

/** Anything that may stand where something else is expected. */
export const ODD = fc.constantFrom<unknown>(
  null,
  '',
  '\u0000',
  '__proto__',
  'a'.repeat(5000),
  -1,
  1e308,
  [],
  [[[[]]]],
  {},
  { constructor: 1 },
  true,
  '../../etc/passwd',
  '+174662-05-25T01:28:26.392Z',
  '😀',
)

/** A value with something wrong in it. */
export function broken(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(value, ODD, fc.nat(), fc.nat(3)).map(([given, odd, at, how]) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return odd
    const entries = Object.entries(given)
    const { length } = entries
    if (how === 0 || length === 0) return { ...given, unexpected: odd }
    const [name = ''] = entries[at % length] ?? []
    if (how === 1) return Object.fromEntries(entries.filter(([key]) => key !== name))
    return { ...given, [name]: odd }
  })
}
