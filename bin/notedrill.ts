import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Output } from './commands/command.ts'

// What is loaded after this is compiled once and not at every start; where nothing can be written it is as if it were not here.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'))
const { callCommand } = await import('./commands/call-command.ts')

const output: Output = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  hasColour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
}

// Whoever reads what is printed may have enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await callCommand(process.argv.slice(2), output)
