#!/usr/bin/env node
// `npm start`: installs when needed, then starts on the pinned Node.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from './setup/ensure.mjs'

ensureInstalled()
process.exitCode = await runNode([
  join(ROOT, 'bin', 'notedrill.ts'),
  'start',
  ...process.argv.slice(2),
])
