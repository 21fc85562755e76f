#!/usr/bin/env node
// `npx notedrill …`: installs when needed, then runs the command on the pinned Node.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from './setup/ensure.mjs'

ensureInstalled()
process.exitCode = await runNode([join(ROOT, 'bin', 'notedrill.ts'), ...process.argv.slice(2)])
