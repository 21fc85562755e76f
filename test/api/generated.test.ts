import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { makeErrorsHtml } from '../../api/openapi/make-errors-page.ts'
import { PROBLEMS } from '../../api/problem.ts'
import { ROUTES } from '../../api/routes.ts'
import { makeGenerated } from '../generate/make-generated.ts'

let generated = new Map<string, string>()
beforeAll(async () => {
  generated = await makeGenerated()
})

test.each(['api/openapi/examples.json', 'client/api.ts', 'docs/api/errors.md'])(
  '%s is what `npm run generate` would write now',
  (file) => {
    expect(readFileSync(file, 'utf8')).toBe(generated.get(file))
  },
)

test('every operation has an example that was really held, with the answer that it got', () => {
  const examples = JSON.parse(generated.get('api/openapi/examples.json') ?? '{}')
  expect(Object.keys(examples).toSorted()).toEqual(ROUTES.map(({ id }) => id).toSorted())
  expect(examples.createReview).toMatchObject({
    request: { question: 'sencha2222.choice', duration_ms: 4200 },
    answer: { object: 'review', data: { right: true }, solution: { answer: 'Sencha' } },
  })
  expect(JSON.stringify(examples.readNext.answer)).not.toMatch(/"key"|"answer"/)
})

test.each(Object.keys(PROBLEMS))('the code %s is explained, where its type leads', (code) => {
  expect(generated.get('docs/api/errors.md')).toContain(`\n## ${code}\n`)
  expect(makeErrorsHtml()).toContain(`id="${code}"`)
})
