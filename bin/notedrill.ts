import { type Command, type Output, UsageError } from './commands/command.ts'

/** Every command by its name; loaded when asked for, so that each starts fast. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start', async () => (await import('./commands/start.ts')).start],
  ['compile', async () => (await import('./commands/compile.ts')).compile],
  ['watch', async () => (await import('./commands/watch.ts')).watch],
  ['check', async () => (await import('./commands/check.ts')).check],
  ['diff', async () => (await import('./commands/diff.ts')).diff],
  ['doctor', async () => (await import('./commands/doctor.ts')).doctor],
  ['export', async () => (await import('./commands/export.ts')).exportCards],
  ['stats', async () => (await import('./commands/stats.ts')).stats],
  ['explain', async () => (await import('./commands/explain.ts')).explain],
  ['import', async () => (await import('./commands/import.ts')).importQuestions],
  ['register', async () => (await import('./commands/register.ts')).register],
  ['schema', async () => (await import('./commands/schema.ts')).schema],
])

const output: Output = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  hasColour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
}

async function listCommands(): Promise<string> {
  const width = Math.max(...[...commands.keys()].map((name) => name.length))
  const lines = [...commands].map(
    async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`,
  )
  return [
    'Usage: notedrill COMMAND …',
    '',
    ...(await Promise.all(lines)),
    '',
    'notedrill COMMAND --help says more.',
  ].join('\n')
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  const load = commands.get(name ?? '')
  if (!load) {
    const isAsked = name === '--help' || name === '-h' || name === 'help'
    if (isAsked) output.print(await listCommands())
    else
      output.complain(
        [
          ...(name === undefined ? [] : [`Unexpected command ${JSON.stringify(name)}.`]),
          await listCommands(),
        ].join('\n'),
      )
    return isAsked ? 0 : 2
  }
  const command = await load()
  if (args.includes('--help') || args.includes('-h')) {
    output.print(command.usage)
    return 0
  }
  return runCommand(command, args)
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args, output)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    output.complain(`${error.message}\n${command.usage}`)
    return 2
  }
}

// Whoever reads what is printed may have enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2))
