import { randomUUID } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Api, answerRequest } from '../../api/answer-request.ts'
import { indexRoutes, matchRoute } from '../../api/match-route.ts'
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
  readonly address?: string
}

/** Asks the API through its door; every body is checked against the document that is served. */
export async function ask(
  api: Api,
  line: string,
  { token, body, headers, address }: Asking = {},
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
    ...(address === undefined ? {} : { address }),
  })
  const text = Buffer.from(response.body).toString('utf8')
  const isJson =
    /json(?:;|$)/.test(response.headers['content-type'] ?? '') &&
    !response.headers['content-type']?.includes('ndjson')
  const read: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
  const type = response.headers['content-type'] ?? ''
  if (text !== '')
    holdAgainstDocument({ method, path, status: response.status }, { type, body: read })
  const { status, error } = response
  return { status, headers: response.headers, body: read, text, error }
}

// What is served as OpenAPI, and a validator that is not ours, judge every body of every test.
const document = JSON.parse(JSON.stringify(makeOpenApi('0.0.0')))
const TABLE = indexRoutes(ROUTES)
const ajv = new Ajv2020({
  strict: false,
  formats: {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
    date: /^\d{4}-\d\d-\d\d$/,
  },
})
ajv.addSchema(document, 'document')
const pointer = (...parts: (string | number)[]): string =>
  parts
    .map(
      (part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`,
    )
    .join('')

/** Holds an answer against the document that is served: its status, its media type and its body. */
export function holdAgainstDocument(
  at: { readonly method: string; readonly path: string; readonly status: number },
  { type, body }: { readonly type: string; readonly body: unknown },
): void {
  const match = matchRoute(TABLE, at)
  const where = `${at.method} ${at.path} ${at.status}`
  if (match.kind !== 'route') {
    hold(where, '/components/schemas/Problem', body)
    return
  }
  const { path, method } = match.route
  const name = method.toLowerCase()
  const documented = document.paths[path][name].responses[at.status]
  if (!documented) throw new Error(`${where} is not documented`)
  const [media = ''] = type.split(';')
  if (at.status === 304 || at.status === 204) return
  if (!documented.content[media]) throw new Error(`${where} is not documented as ${media}`)
  if (!media.includes('json') || media.includes('ndjson')) return
  hold(
    where,
    pointer('paths', path, name, 'responses', at.status, 'content', media, 'schema'),
    body,
  )
}

function hold(where: string, at: string, body: unknown): void {
  const validate = ajv.getSchema(`document#${at}`)
  if (!validate) throw new Error(`nothing at ${at}`)
  if (!validate(body)) throw new Error(`${where}: ${ajv.errorsText(validate.errors)}`)
}
