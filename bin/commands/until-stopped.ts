/** Until Ctrl-C, a request to end, or the end of whoever started this. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}
