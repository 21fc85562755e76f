import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

/** What a command was called with. */
export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

/**
 * Reads flags, and the other arguments by the names they are missed by; `more` further ones may come.
 *
 * @throws UsageError if a flag is unknown or wants a value, or if the number of other arguments is another
 */
export function readArguments(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
  names: readonly string[],
  more = 0,
): Arguments {
  const parsed = parse(args, options)
  const [extra] = parsed.positionals.slice(names.length + more)
  if (extra !== undefined) throw new UsageError(`Unexpected argument ${JSON.stringify(extra)}.`)
  const missing = names[parsed.positionals.length]
  if (missing !== undefined) throw new UsageError(`Missing ${missing}.`)
  return parsed
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig): Arguments {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    const single = Object.entries(values).flatMap(([name, value]) =>
      Array.isArray(value) ? [] : [[name, value] as const],
    )
    return { positionals, values: Object.fromEntries(single) }
  } catch (error) {
    const [sentence = 'The arguments cannot be read'] = (
      error instanceof Error ? error.message : ''
    ).split('. ')
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`)
  }
}

/** The value of a flag that takes text, or `undefined` if it was not given. */
export function textOf(values: Arguments['values'], name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** @throws UsageError if the flag has a value that is none of those allowed. */
export function choiceOf<Choice extends string>(
  values: Arguments['values'],
  name: string,
  allowed: readonly [Choice, ...Choice[]],
): Choice {
  const text = textOf(values, name)
  if (text === undefined) return allowed[0]
  const found = allowed.find((choice) => choice === text)
  if (found === undefined)
    throw new UsageError(
      `Unexpected --${name} ${JSON.stringify(text)}, expected ${allowed.join(', ')}.`,
    )
  return found
}
