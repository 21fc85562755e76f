import { expect, test } from 'vitest'
import { makeOpenApi } from '../../api/openapi/make-openapi.ts'
import { ROUTES } from '../../api/routes.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not
const document: any = JSON.parse(JSON.stringify(makeOpenApi('1.2.3')))

test('the document is OpenAPI 3.1 and names what it describes', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'notedrill', version: '1.2.3' },
  })
})

test('every route is in it, under a name of its own', () => {
  const operations = Object.entries<Record<string, { operationId: string }>>(
    document.paths,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [
      `${method.toUpperCase()} ${path}`,
      operationId,
    ]),
  )
  expect(operations.map(([line]) => line).toSorted()).toEqual(
    ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted(),
  )
  expect(new Set(operations.map(([, id]) => id)).size).toBe(ROUTES.length)
})

test('what needs a token says so, and decks do not', () => {
  expect(document.paths['/v1/decks'].get.security).toEqual([])
  expect(document.paths['/v1/next'].get.security).toEqual([{ token: ['study'] }])
  expect(document.components.securitySchemes.token).toMatchObject({
    type: 'http',
    scheme: 'bearer',
  })
})

test('parameters, bodies and problems are described', () => {
  expect(document.paths['/v1/cards'].get.parameters).toContainEqual({
    name: 'ids',
    in: 'query',
    required: false,
    description: 'Those named, separated by commas',
    schema: { type: 'string', pattern: '^[^,]{1,100}(?:,[^,]{1,100}){0,99}$' },
  })
  expect(document.paths['/v1/decks/{deck}'].get.parameters[0]).toMatchObject({
    name: 'deck',
    in: 'path',
    required: true,
  })
  const { requestBody, responses } = document.paths['/v1/reviews'].post
  expect(requestBody).toMatchObject({
    required: true,
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/ReviewBody' },
      },
    },
  })
  expect(document.components.schemas.ReviewBody).toMatchObject({
    required: ['id', 'question', 'rev', 'answer'],
    additionalProperties: false,
  })
  expect(Object.keys(responses).toSorted()).toEqual([
    '200',
    '201',
    '400',
    '401',
    '403',
    '409',
    '410',
    '413',
    '415',
    '422',
    '429',
    '500',
    '503',
  ])
  expect(responses[422].description).toContain('`review-mismatch`')
  expect(document.paths['/v1/learners'].post.requestBody.required).toBe(false)
})
