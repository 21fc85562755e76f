#!/usr/bin/env node
// `npm test`: installs when needed, then types, lint and every test on the pinned Node.
// Arguments go to vitest: `npm test -- test/study`.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from '../bin/setup/ensure.mjs'

ensureInstalled()
const at = (...parts) => join(ROOT, 'node_modules', ...parts)
const tsc = at('typescript', 'bin', 'tsc')
const biome = at('@biomejs', 'biome', 'bin', 'biome')

// Side by side: what one leaves of the processor another takes.
console.log('— types, lint, tests')
const codes = await Promise.all(
  [
    [at('vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)],
    [tsc],
    [tsc, '--project', 'web'],
    [biome, 'check', '--error-on-warnings'],
  ].map((args) => runNode(args, { cwd: ROOT })),
)
process.exitCode = codes.find((code) => code !== 0) ?? 0
