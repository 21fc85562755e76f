import { UsageError } from '../commands/command.ts'
import { packageFunctions } from './package-command.ts'

const output = {
  print: (text: string) => process.stdout.write(`${text}\n`),
  complain: (text: string) => process.stderr.write(`${text}\n`),
  hasColour: false,
}
const args = process.argv.slice(2)

try {
  if (args.includes('--help')) output.print(packageFunctions.usage)
  else process.exitCode = await packageFunctions.run(args, output)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  output.complain(`${error.message}\n${packageFunctions.usage}`)
  process.exitCode = 2
}
