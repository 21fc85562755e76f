#!/usr/bin/env node
// `npm test`: installs when needed, then types, lint and every test on the pinned Node.
// Arguments go to vitest: `npm test -- test/study`.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from '../bin/setup/ensure.mjs'

ensureInstalled()
const at = (...parts) => join(ROOT, 'node_modules', ...parts)
const tsc = at('typescript', 'bin', 'tsc')
const biome = at('@biomejs', 'biome', 'bin', 'biome')

/** Those of a step run side by side. */
const steps = [
  {
    name: 'types and lint',
    runs: [[tsc], [tsc, '--project', 'web'], [biome, 'check', '--error-on-warnings']],
  },
  { name: 'tests', runs: [[at('vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)]] },
]
for (const { name, runs } of steps) {
  console.log(`— ${name}`)
  const codes = await Promise.all(runs.map((args) => runNode(args, { cwd: ROOT })))
  const failed = codes.find((code) => code !== 0)
  if (failed !== undefined) process.exit(failed)
}
