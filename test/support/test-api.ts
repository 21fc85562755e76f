import { randomUUID } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Api, answerRequest } from '../../api/answer-request.ts'
import { matchRoute } from '../../api/match-route.ts'
import { makeOpenApi } from '../../api/openapi/make-openapi.ts'
import { ROUTES } from '../../api/routes.ts'

/** An answer of the API, its body read and held against the document of its route. */
export interface Asked {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not
  readonly body: any
  readonly text: string
  readonly error: unknown
}

/** What a test asks of the API. */
export interface Asking {
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** Asks the API through its door; every body is checked against the document that is served. */
export async function ask(
  api: Api,
  line: string,
  { token, body, headers }: Asking = {},
): Promise<Asked> {
  const [method = '', url = ''] = line.split(' ')
  const [path = '', query = ''] = url.split('?')
  const bytes =
    body instanceof Uint8Array ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body))
  const response = await answerRequest(api, {
    method,
    path,
    query,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: bytes,
    requestId: randomUUID(),
  })
  const text = Buffer.from(response.body).toString('utf8')
  const isJson = response.headers['content-type']?.includes('json') ?? false
  const read: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
  if (read !== undefined) holdAgainstDocument({ method, path, status: response.status }, read)
  const { status, error } = response
  return { status, headers: response.headers, body: read, text, error }
}

// What is served as OpenAPI, and a validator that is not ours, judge every body of every test.
const { paths, components } = JSON.parse(JSON.stringify(makeOpenApi('0.0.0')))
const ajv = new Ajv2020({
  strict: false,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ },
})

function holdAgainstDocument(
  at: { method: string; path: string; status: number },
  body: unknown,
): void {
  const match = matchRoute(ROUTES, at)
  const where = `${at.method} ${at.path} ${at.status}`
  const operation =
    match.kind === 'route' ? paths[match.route.path]?.[match.route.method.toLowerCase()] : undefined
  const documented = operation?.responses[at.status]
  if (operation && !documented) throw new Error(`${where} is not documented`)
  const media: { schema: object } | undefined = Object.values<{ schema: object }>(
    documented?.content ?? {},
  )[0]
  const schema = media?.schema ?? components.schemas.Problem
  const { $ref } = schema
  const validate = ajv.compile($ref === undefined ? schema : components.schemas.Problem)
  if (!validate(body)) throw new Error(`${where}: ${ajv.errorsText(validate.errors)}`)
}
