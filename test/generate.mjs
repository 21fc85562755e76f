#!/usr/bin/env node
// `npm run generate`: writes what is made of the table of routes and kept in the repository: examples,
// the client's types, the page of errors. A test says when they are no longer what would be written.
import { join } from 'node:path'
import { ensureInstalled, ROOT, runNode } from '../bin/setup/ensure.mjs'

ensureInstalled()
process.exitCode = await runNode([join(ROOT, 'test', 'generate', 'write.ts')], { cwd: ROOT })
