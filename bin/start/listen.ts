import type { Door } from '../../app/http.ts'
import { type Served, serve } from '../server/serve.ts'

/** The port tried first when none is named, and how many after it. */
const FIRST_PORT = 3000
const FURTHER_PORTS = 20

/** A port that cannot be listened on; its message is one sentence for the person who named it. */
export class PortRefused extends Error {
  override readonly name = 'PortRefused'
}

/**
 * Serves on the port that was named, or on the first free one from 3000 on.
 *
 * @throws PortRefused if the named port is none, is taken or not allowed, or if all are taken
 */
export async function listen(named: string | undefined, door: Door): Promise<Served> {
  if (named !== undefined) return serve(readPort(named), door).catch(refusalOf(named))
  for (let port = FIRST_PORT; port < FIRST_PORT + FURTHER_PORTS; port++) {
    const served = await serve(port, door).catch(onlyTaken)
    if (served) return served
  }
  throw new PortRefused(
    `The ports ${FIRST_PORT} to ${FIRST_PORT + FURTHER_PORTS - 1} are all taken: name a free one with PORT.`,
  )
}

function readPort(named: string): number {
  const port = Number(named)
  if (/^\d{1,5}$/.test(named) && port <= 65_535) return port
  throw new PortRefused(`PORT is ${JSON.stringify(named)}, expected a number from 0 to 65535.`)
}

function refusalOf(named: string): (error: unknown) => never {
  return (error) => {
    const code = codeOf(error)
    if (code === 'EADDRINUSE')
      throw new PortRefused(`Port ${named} is taken by another program: name another with PORT.`)
    if (code === 'EACCES')
      throw new PortRefused(`Port ${named} is not allowed: name one from 1024 on.`)
    throw error
  }
}

function onlyTaken(error: unknown): undefined {
  if (codeOf(error) !== 'EADDRINUSE') throw error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
