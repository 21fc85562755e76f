const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Until Ctrl-C, a request to end, or the end of whoever started this. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      // A listener keeps the channel to whoever started this open, and so this process alive.
      process.off('disconnect', stop)
      resolve()
    }
    // More than once: a terminal sends Ctrl-C to everybody, and npm and our launcher pass it on.
    for (const signal of SIGNALS) process.on(signal, stop)
    process.on('disconnect', stop)
  })
}
