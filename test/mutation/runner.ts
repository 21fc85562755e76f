import { TestRunner } from 'vitest'

/**
 * Vitest joins the names of a suite and a test by ` > `, while Stryker asks for them joined by a space:
 * without this, it would run no test of a suite against the mutants that these tests reach.
 */
export default class MutationRunner extends TestRunner {
  constructor(config: ConstructorParameters<typeof TestRunner>[0]) {
    const { testNamePattern: asked } = config
    const pattern = asked && new RegExp(asked.source.replaceAll(' ', '(?: > | )'))
    super({ ...config, ...(pattern ? { testNamePattern: pattern } : {}) })
  }
}
