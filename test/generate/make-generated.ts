import { registerHooks } from 'node:module'
import { SPARSE } from '../../api/answer-from.ts'
import type { Example } from '../../api/openapi/example.ts'
import { makeErrorsPage } from '../../api/openapi/make-errors-page.ts'
import { makeOpenApi } from '../../api/openapi/make-openapi.ts'
import { exampleApi, runSession } from '../support/api-session.ts'
import { openEmbeddedStore } from '../support/embedded-store.ts'

// openapi-typescript writes types with the API of TypeScript 5, which TypeScript 7 does not have.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
})

/** Everything that is made of the table of routes and kept in the repository, by file. */
export async function makeGenerated(): Promise<Map<string, string>> {
  const examples = await recordExamples()
  return new Map([
    ['api/openapi/examples.json', `${JSON.stringify(examples, undefined, 2)}\n`],
    ['client/api.ts', await makeTypes(examples)],
    ['docs/api/errors.md', makeErrorsPage()],
  ])
}

/** Requests and answers of a session that was really held, by operation. */
async function recordExamples(): Promise<Record<string, Example>> {
  const embedded = await openEmbeddedStore()
  const taken = await runSession(exampleApi(embedded.store))
  await embedded.close()
  const examples = taken.map(({ step, asked }) => {
    const { params, query, body: request } = step
    return [step.id, { params, query, request, answer: asked.body }] as const
  })
  return JSON.parse(JSON.stringify(Object.fromEntries(examples)))
}

/** What a client has no use for: headers, answers in part, and examples. */
function plain(key: string, value: unknown): unknown {
  const isLeftOut = ['headers', 'example', SPARSE].includes(key)
  return isLeftOut ? undefined : value
}

const HEAD =
  '// Made of the OpenAPI document by `npm run generate`: change the routes, not this file.\n\n'

async function makeTypes(examples: Record<string, Example>): Promise<string> {
  const { astToString, default: makeAst } = await import('openapi-typescript')
  const document = JSON.parse(JSON.stringify(makeOpenApi('0', examples)), plain)
  const ast = await makeAst(document, { alphabetize: false, defaultNonNullable: false })
  return HEAD + astToString(ast)
}
