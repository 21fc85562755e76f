/** Where a command writes. */
export interface Output {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  /** Whether a person reads it on a terminal that shows colours. */
  readonly hasColour: boolean
}

/** What `notedrill <name>` does. */
export interface Command {
  /** What `--help` shows: the ways to call it and its options. */
  readonly usage: string
  /** Resolves to the exit code: 0 done, 1 the notes are wrong, 2 called wrongly. */
  run(args: readonly string[], output: Output): Promise<number>
}

/** A call that makes no sense; its message is one sentence for the person who made it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
