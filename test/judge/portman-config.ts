// biome-ignore lint/suspicious/noExplicitAny: a document is read as loosely as it is written
type Json = any

/** What of an answer is remembered for later requests, by operation: names and where they stand. */
const REMEMBERED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  authorizeDevice: { user_code: 'user_code', device_code: 'device_code' },
  createToken: { app: 'access_token' },
  listDecks: { deck: 'data[0].id' },
  listCards: { card: 'data[0].id' },
  readNext: {
    review: 'data.review_id',
    card: 'data.card',
    question: 'data.question.id',
    rev: 'data.question.rev',
    option: 'data.question.options[0].id',
  },
  createQuiz: { quiz: 'id' },
  createFlag: { flag: 'id' },
}

/** The same where it takes a look: an expression over `pm.response`. */
const FOUND: Readonly<Record<string, readonly [string, string]>> = {
  listCards: ['asset', String.raw`/assets\/([\w.]+)/.exec(pm.response.text())?.[1]`],
  listSessions: ['session', 'pm.response.json().data.find(({ data }) => !data.is_this)?.id'],
}

/** What bodies name that only an earlier answer can tell. */
const BODIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  authorizeDevice: { client_id: 'Judge', scope: 'study read author' },
  createLink: { user_code: '{{user_code}}' },
  createToken: {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    client_id: 'Judge',
    device_code: '{{device_code}}',
    refresh_token: undefined,
    scope: undefined,
  },
  revealAnswer: { question: '{{question}}', rev: '{{rev}}' },
  createReview: {
    id: '{{review}}',
    question: '{{question}}',
    rev: '{{rev}}',
    'answer.options[0]': '{{option}}',
  },
  changeMemory: { review: '{{review}}' },
  submitQuiz: { answers: [] },
  createFlag: { question: '{{question}}', rev: '{{rev}}' },
}

const FUZZ = {
  requiredFields: { enabled: true },
  minimumNumberFields: { enabled: true },
  maximumNumberFields: { enabled: true },
  minLengthFields: { enabled: true },
  maxLengthFields: { enabled: true },
}

/** What is held against the document of each answer. */
const HELD = {
  contentType: { enabled: true },
  schemaValidation: { enabled: true },
  headersPresent: { enabled: true },
}

/** An operation of the document. */
interface Operation {
  readonly id: string
  readonly line: string
  readonly path: string
  readonly scope: string | undefined
  readonly optional: readonly string[]
  readonly hasFile: boolean
}

function operationsOf(document: Json): Operation[] {
  return Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(
      ([method, { operationId, security, parameters, responses }]) => ({
        id: operationId,
        line: `${method.toUpperCase()}::${path}`,
        path,
        scope: security[0]?.token?.[0],
        optional: (parameters ?? [])
          .filter((each: Json) => each.in === 'query')
          .map((each: Json) => each.name),
        hasFile: !Object.values<Json>(responses)[0].content['application/json'],
      }),
    ),
  )
}

/**
 * How Portman asks every operation of a document: as a session in which all succeed, then with bodies
 * that it breaks, and with a token of nobody. `token` is a learner's who may do everything.
 */
export function makePortmanConfig(document: Json, token: string) {
  const operations = operationsOf(document)
  const of = (id: string) => ({ openApiOperationId: id })
  const refused = (code: number) => ({
    contractTests: [{ statusCode: { enabled: true, code }, ...HELD }],
  })
  return {
    version: 1,
    tests: {
      contractTests: operations.map(({ line, hasFile }) => ({
        openApiOperation: line,
        statusSuccess: { enabled: true },
        ...HELD,
        // Of a file it knows neither the form nor which of its types will come.
        ...(hasFile
          ? { contentType: { enabled: false }, schemaValidation: { enabled: false } }
          : {}),
      })),
      extendTests: Object.entries(FOUND).map(([id, [name, expression]]) => ({
        ...of(id),
        tests: [`pm.collectionVariables.set('${name}', ${expression})`],
      })),
      variationTests: [
        ...['POST::/v1/*', 'PATCH::/v1/*'].map((openApiOperation) => ({
          openApiOperation,
          openApiResponse: '400',
          variations: [{ name: 'broken', fuzzing: [{ requestBody: [FUZZ] }], tests: refused(400) }],
        })),
        {
          openApiOperation: '*::/v1/*',
          openApiResponse: '401',
          variations: [
            {
              name: 'of nobody',
              overwrites: [{ overwriteRequestSecurity: { bearer: { token: 'nd_nobody' } } }],
              tests: refused(401),
            },
          ],
        },
      ],
    },
    assignVariables: Object.entries(REMEMBERED).map(([id, remembered]) => ({
      ...of(id),
      collectionVariables: Object.entries(remembered).map(([name, responseBodyProp]) => ({
        name,
        responseBodyProp,
      })),
    })),
    overwrites: [
      ...operations.map(({ id, path, scope, optional }) => ({
        ...of(id),
        ...(scope === undefined
          ? {}
          : {
              overwriteRequestSecurity: {
                bearer: { token: scope === 'author' ? '{{app}}' : token },
              },
            }),
        overwriteRequestQueryParams: optional.map((key) => ({ key, remove: true })),
        overwriteRequestHeaders: ['Idempotency-Key', 'If-None-Match'].map((key) => ({
          key,
          remove: true,
        })),
        overwriteRequestPathVariables: [...path.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => ({
          key,
          value: `{{${key}}}`,
          overwrite: true,
        })),
      })),
      ...Object.entries(BODIES).map(([id, body]) => ({
        ...of(id),
        overwriteRequestBody: Object.entries(body).map(([key, value]) => ({
          key,
          ...(value === undefined ? { remove: true } : { value, overwrite: true }),
        })),
      })),
    ],
    globals: { stripResponseExamples: true },
  }
}
