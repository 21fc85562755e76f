#!/usr/bin/env node
// `npm run bench`: installs when needed, then measures on the pinned Node. Exit code 1 if a limit is
// not kept. Arguments name what to measure: `npm run bench -- presses`.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from '../bin/setup/ensure.mjs'

ensureInstalled()
process.exitCode = await runNode([join(ROOT, 'bench', 'run.ts'), ...process.argv.slice(2)])
