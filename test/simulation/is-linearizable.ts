/** Something that somebody asked of one memory, and when it began and ended. */
export interface Operation {
  readonly began: number
  /** Infinity for what was never answered: it may have happened at any time since, or never. */
  readonly ended: number
  readonly asked: { readonly kind: 'add'; readonly id: string } | { readonly kind: 'read' }
  /** The ids in the log, in its order, as the answer had it; not there if nobody heard it. */
  readonly log?: readonly string[]
}

/**
 * Whether some order explains a history: one in which each operation happens at one moment between its
 * beginning and its end, an `add` appends its id unless it is there, and every answer is the log
 * of that moment. Wing and Gong's search. What leaves the log as it is can be taken at once;
 * and since a log only grows, each that is still to be answered must begin with the log so far.
 */
export function isLinearizable(history: readonly Operation[]): boolean {
  return search(
    history.filter(({ asked, log }) => log !== undefined || asked.kind === 'add'),
    [],
  )
}

function search(operations: readonly Operation[], log: readonly string[]): boolean {
  const left = operations.filter((each) => isHeard(each) || !isIdle(each, log))
  if (!left.some(isHeard)) return true
  if (!left.every((each) => beginsWith(each.log ?? log, log))) return false
  const firstEnd = Math.min(...left.map(({ ended }) => ended))
  const open = left.filter(({ began }) => began < firstEnd)
  const idle = open.find((each) => isIdle(each, log) && each.log?.length === log.length)
  if (idle) return search(without(left, idle), log)
  return open.some((next) => {
    if (next.asked.kind === 'read' || isIdle(next, log)) return false
    const after = [...log, next.asked.id]
    const isExplained = next.log === undefined || next.log.length === after.length
    return isExplained && search(without(left, next), after)
  })
}

function isHeard({ log }: Operation): boolean {
  return log !== undefined
}

/** Whether an operation leaves a log as it is. */
function isIdle({ asked }: Operation, log: readonly string[]): boolean {
  return asked.kind === 'read' || log.includes(asked.id)
}

function beginsWith(whole: readonly string[], start: readonly string[]): boolean {
  return start.every((id, at) => id === whole[at])
}

function without(left: readonly Operation[], taken: Operation): Operation[] {
  return left.filter((each) => each !== taken)
}
