import { type Command, type Output, UsageError } from './command.ts'
import { commands } from './commands.ts'

/** Calls `notedrill NAME …` and resolves to its exit code. */
export async function callCommand(
  [name, ...args]: readonly string[],
  output: Output,
): Promise<number> {
  const listed = commands.get(name ?? '')
  if (!listed) return listCommands(name, output)
  const command = await listed.load()
  if (args.includes('--help') || args.includes('-h')) {
    output.print(command.usage)
    return 0
  }
  return run(command, args, output)
}

/** Shows what there is, to whoever asks for it or for what there is not. */
function listCommands(name: string | undefined, output: Output): number {
  const isAsked = name === '--help' || name === '-h' || name === 'help'
  if (isAsked) output.print(USAGE)
  else
    output.complain(
      [...(name === undefined ? [] : [`Unexpected command ${JSON.stringify(name)}.`]), USAGE].join(
        '\n',
      ),
    )
  return isAsked ? 0 : 2
}

const WIDTH = Math.max(...[...commands.keys()].map((name) => name.length))

const USAGE = [
  'Usage: notedrill COMMAND …',
  '',
  ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(WIDTH)}  ${summary}`),
  '',
  'notedrill COMMAND --help says more.',
].join('\n')

async function run(command: Command, args: readonly string[], output: Output): Promise<number> {
  try {
    return await command.run(args, output)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    output.complain(`${error.message}\n${command.usage}`)
    return 2
  }
}
