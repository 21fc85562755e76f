#!/usr/bin/env node
// `npm test`: installs when needed, then types, lint and every test on the pinned Node.
// Arguments go to vitest: `npm test -- test/study`.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from '../bin/setup/ensure.mjs'

ensureInstalled()
const at = (...parts) => join(ROOT, 'node_modules', ...parts)
const steps = [
  ['types', [at('typescript', 'bin', 'tsc')]],
  ['types of the pages', [at('typescript', 'bin', 'tsc'), '--project', 'web']],
  ['lint', [at('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings']],
  ['tests', [at('vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)]],
]
for (const [name, args] of steps) {
  console.log(`— ${name}`)
  const code = await runNode(args, { cwd: ROOT })
  if (code !== 0) process.exit(code)
}
