import { TYPES } from '../read-body.ts'
import type { Route, Schema } from '../route.ts'
import { ROUTES } from '../routes.ts'
import { DESCRIPTION, TAGS, tagOf } from './about.ts'
import { answersOf, exampleOf, problemsOf } from './answers.ts'
import type { Example } from './example.ts'
import { HEADERS, TEXT } from './headers.ts'
import { type Json, namedSchemas, propertiesOf, schemaOf } from './json-schema.ts'

/** The OpenAPI 3.1 document of the table of routes, made from the schemas that validate. */
export function makeOpenApi(
  version: string,
  examples: Readonly<Record<string, Example>> = {},
): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'notedrill',
      version,
      summary: 'Spaced repetition for your own notes, over HTTP',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document is' }],
    tags: TAGS,
    paths: pathsOf(ROUTES, examples),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'From `POST /v1/learners`, or from `POST /oauth/token`',
        },
      },
      schemas: namedSchemas(),
      headers: HEADERS,
    },
  }
}

function pathsOf(routes: readonly Route[], examples: Readonly<Record<string, Example>>): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes)
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(route, examples[route.id] ?? {}),
    }
  return paths
}

function operationOf(route: Route, example: Example): Json {
  const parameters = [
    ...parametersOf(route.params, 'path', example.params),
    ...parametersOf(route.query, 'query', example.query),
    ...headerParametersOf(route),
  ]
  const { body, takes = 'json' } = route
  const content = body && contentOf(takes, body, example)
  return {
    operationId: route.id,
    tags: [tagOf(route)],
    summary: route.summary,
    ...describe(route),
    security: securityOf(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: takes === 'lines' || isNeeded(body), content } } : {}),
    responses: { ...answersOf(route, example), ...problemsOf(route) },
  }
}

/** What a body may be sent as: each with its schema, the example of it with the first. */
function contentOf(takes: keyof typeof TYPES, body: Schema, { request }: Example): Json {
  const schema = schemaOf(body)
  const [first = '', ...others] = TYPES[takes].name.split(' or ')
  return {
    [first]: { schema, ...exampleOf(request) },
    ...Object.fromEntries(others.map((name) => [name, { schema }])),
  }
}

/** Who may send a token need not. */
function securityOf({ scope, mayJoin }: Route): Json[] {
  if (scope !== 'none') return [{ token: [scope] }]
  return mayJoin ? [{}, { token: ['study'] }] : []
}

const KEYED =
  'Sent again with the same `Idempotency-Key` within a day, it happens once and the first answer comes back.'

function describe({ description, again, takesKey }: Route): Json {
  const said = [description, again, takesKey && KEYED].filter((each) => typeof each === 'string')
  return said.length > 0 ? { description: said.join(' ') } : {}
}

/** Whether an empty object is refused. */
function isNeeded(body: Schema): boolean {
  return body.type === 'variant' || propertiesOf(body).required.length > 0
}

function parametersOf(
  schema: Schema | undefined,
  place: 'path' | 'query',
  example: unknown,
): Json[] {
  if (!schema) return []
  const { properties, required } = propertiesOf(schema)
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
    ...exampleOf(Object(example)[name]),
  }))
}

function headerParametersOf({ takesKey, cache, scope }: Route): Json[] {
  const least = scope === 'none' ? 22 : 8
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Of your own making, such as a UUID, in quotes or without: sent again within a day, it happens once',
    schema: {
      type: 'string',
      pattern: `^(?:[A-Za-z0-9_-]{${least},64}|"[A-Za-z0-9_-]{${least},64}")$`,
    },
  }
  const known = {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of what you have: 304 if it has not changed',
    schema: TEXT,
  }
  return [...(takesKey ? [key] : []), ...(cache === 'no-store' ? [] : [known])]
}
