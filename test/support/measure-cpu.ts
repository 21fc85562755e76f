/** How many milliseconds of the processor some work takes: what others do on the machine is not counted. */
export function measureCpuMs(work: () => void): number {
  const start = process.threadCpuUsage()
  work()
  return process.threadCpuUsage(start).user / 1000
}
