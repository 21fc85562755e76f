/** An error as it may be logged. */
export interface DescribedError {
  readonly name: string
  /** Only of errors that never quote what a learner wrote. */
  readonly message?: string
  /** Where it came from, innermost first. */
  readonly frames: readonly string[]
  readonly cause?: DescribedError
}

const DEPTH_LIMIT = 4

/**
 * Describes an error for the log without what a learner wrote. A parser's message quotes its input,
 * which may be an answer; so messages are taken from the table's service, from the network and from
 * `StoreUnavailable` alone, and for all others the frames have to do.
 */
export function describeError(error: unknown, depth = 1): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const { cause } = error
  return {
    name: error.name,
    ...(isQuiet(error) ? { message: error.message } : {}),
    frames: framesOf(error),
    ...(cause === undefined || depth === DEPTH_LIMIT
      ? {}
      : { cause: describeError(cause, depth + 1) }),
  }
}

function isQuiet(error: Error): boolean {
  return '$metadata' in error || 'syscall' in error || error.name === 'StoreUnavailable'
}

/** The message stands before the frames and may be made to look like one. */
function framesOf({ stack = '', message }: Error): string[] {
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().slice('at '.length))
}
