import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { PROBLEMS, type ProblemCode } from '../problem.ts'
import type { Route, Schema } from '../route.ts'
import { ROUTES } from '../routes.ts'
import { ProblemSchema } from '../schema/problem.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the table of routes, made from the schemas that validate. */
export function makeOpenApi(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'notedrill',
      version,
      summary: 'Spaced repetition for your own notes, over HTTP',
      description:
        'Start a learner with `POST /v1/learners`, ask with `GET /v1/next`, answer with `POST /v1/reviews`. ' +
        'Every answer is kept once, however often it is sent.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: pathsOf(ROUTES),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'From `POST /v1/learners`' },
      },
      schemas: { Problem: schemaOf(ProblemSchema) },
    },
  }
}

function pathsOf(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) }
  return paths
}

function operationOf(route: Route): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')]
  const { body } = route
  return {
    operationId: route.id,
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: route.scope === 'none' ? [] : [{ token: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: isNeeded(body), content: jsonOf(schemaOf(body)) } } : {}),
    responses: { ...answersOf(route), ...problemsOf(route) },
  }
}

/** Whether an empty object is refused. */
function isNeeded(body: Schema): boolean {
  const { required } = schemaOf(body)
  return Array.isArray(required) && required.length > 0
}

function parametersOf(schema: Schema | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }))
}

function answersOf({ statuses, answer, summary, cache }: Route): Json {
  const content = jsonOf(schemaOf(answer))
  const entries = statuses.map((status) => [status, { description: summary, content }])
  const notModified = cache === 'no-store' ? [] : [[304, { description: 'Not modified' }]]
  return Object.fromEntries([...entries, ...notModified])
}

/** Problems by status: those of the route's own, and those of every route. */
function problemsOf(route: Route): Json {
  const common: ProblemCode[] = ['internal', 'unavailable']
  const checked: ProblemCode[] =
    route.params || route.query || route.body ? ['invalid-request'] : ['invalid-request']
  const bodied: ProblemCode[] = route.body
    ? ['invalid-json', 'body-too-large', 'media-type-unsupported']
    : []
  const signed: ProblemCode[] =
    route.scope === 'none'
      ? []
      : ['token-missing', 'token-invalid', 'scope-missing', 'learner-erased']
  const byStatus = Map.groupBy(
    [...checked, ...bodied, ...signed, ...route.problems, ...common],
    (code) => PROBLEMS[code].status,
  )
  const entries = [...byStatus].map(([status, codes]) => {
    const description = [...new Set(codes)]
      .map((code) => `\`${code}\`: ${PROBLEMS[code].title}`)
      .join('. ')
    const content = {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    }
    return [status, { description, content }]
  })
  return Object.fromEntries(entries)
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } }
}

function schemaOf(schema: GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    ignoreActions: ['check'],
    target: 'draft-2020-12',
  })
  return rest
}
