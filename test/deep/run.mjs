#!/usr/bin/env node
// `npm run test:deep`: what takes too long for every day, on the pinned Node. Arguments go to vitest:
// `npm run test:deep -- test/deep/study`.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from '../../bin/setup/ensure.mjs'

ensureInstalled()
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const config = join(ROOT, 'test', 'deep', 'vitest.config.ts')
const args = ['run', '--config', config, '--root', ROOT, ...process.argv.slice(2)]
process.exitCode = await runNode([vitest, ...args], { cwd: ROOT })
