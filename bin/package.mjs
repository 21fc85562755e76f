#!/usr/bin/env node
// `npm run package`: installs when needed, then packages on the pinned Node.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from './setup/ensure.mjs'

ensureInstalled()
process.exitCode = await runNode([
  join(ROOT, 'bin', 'package', 'main.ts'),
  ...process.argv.slice(2),
])
