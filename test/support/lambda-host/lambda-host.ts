import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type SandboxOptions, startSandbox } from './sandbox.ts'
import { unzip } from './unzip.ts'

/** How an invocation ended. */
export type Outcome =
  | {
      readonly kind: 'returned'
      // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not
      readonly payload: any
      /** The parts of undici that the process has loaded so far, by comma. */
      readonly loadedUndici: string
    }
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string }

/** A zip to run, and how. */
export interface LambdaOptions extends Pick<SandboxOptions, 'name' | 'environment'> {
  readonly zip: string
  readonly memoryMb?: number
  readonly timeoutMs?: number
}

interface Invocation {
  readonly id: string
  readonly event: unknown
  end(outcome: Outcome): void
}

/**
 * Runs a zip as Lambda does: unpacked, in a process of its own under Amazon's runtime client, one
 * event at a time, stopped in between (SIGSTOP), killed at the time-out, started anew after that.
 */
export class LambdaHost {
  /** What the function has written, line by line. */
  readonly logs: string[] = []
  readonly #options: LambdaOptions
  readonly #folder = mkdtempSync(join(tmpdir(), 'notedrill-lambda-'))
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  #sandbox: ChildProcess | undefined
  #poll: ServerResponse | undefined
  #invocation: Invocation | undefined
  #timer: NodeJS.Timeout | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: LambdaOptions) {
    this.#options = options
    unzip(options.zip, this.#folder)
  }

  /** Invokes the function when all earlier invocations have ended. */
  invoke(event: unknown): Promise<Outcome> {
    const ended = this.#last.then(() => this.#invoke(event))
    this.#last = ended
    return ended
  }

  /** The lines about a request, or `undefined` as long as there is none: they come a moment after the answer. */
  logsOf(requestId: string): string[] | undefined {
    const lines = this.logs.filter((line) => line.includes(requestId))
    return lines.length > 0 ? lines : undefined
  }

  /** Ends the process and removes its folder. */
  async stop(): Promise<void> {
    this.#end()
    this.#server.closeAllConnections()
    this.#server.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #invoke(event: unknown): Promise<Outcome> {
    if (!this.#server.listening) await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    const outcome = await new Promise<Outcome>((end) => {
      this.#invocation = { id: randomUUID(), event, end }
      if (this.#sandbox) this.#deliver()
      else this.#start()
    })
    clearTimeout(this.#timer)
    this.#invocation = undefined
    return outcome
  }

  #start(): void {
    const { port } = this.#server.address() as AddressInfo
    const { name, environment, memoryMb = 512 } = this.#options
    const sandbox = startSandbox({
      name,
      environment,
      memoryMb,
      folder: this.#folder,
      runtimeApi: `127.0.0.1:${port}`,
      log: (line) => this.logs.push(line),
    })
    sandbox.once('exit', (code, signal) => {
      if (this.#sandbox === sandbox) this.#crash('Runtime.ExitError', `${code ?? signal}`)
    })
    this.#sandbox = sandbox
  }

  #crash(errorType: string, errorMessage: string): void {
    this.#end()
    this.#invocation?.end({ kind: 'failed', errorType, errorMessage })
  }

  #end(): void {
    const sandbox = this.#sandbox
    this.#sandbox = undefined
    this.#poll = undefined
    sandbox?.kill('SIGKILL')
  }

  /** Hands the event to the sandbox if both are there. */
  #deliver(): void {
    if (!this.#poll || !this.#invocation) return
    const { id, event } = this.#invocation
    const { name, timeoutMs = 10_000 } = this.#options
    this.#sandbox?.kill('SIGCONT')
    this.#poll.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': `arn:aws:lambda:eu-central-1:000000000000:function:${name}`,
      'lambda-runtime-trace-id': 'Root=1-0-0;Sampled=0',
    })
    this.#poll.end(JSON.stringify(event ?? null))
    const crash = (): void => this.#crash('Sandbox.Timedout', `after ${timeoutMs} ms`)
    this.#timer = setTimeout(crash, timeoutMs)
    this.#poll = undefined
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    const path = request.url?.replace('/2018-06-01/runtime', '') ?? ''
    if (path === '/invocation/next') {
      this.#poll = response
      // Between two invocations nothing runs: work that was left for later is left undone.
      if (this.#invocation) this.#deliver()
      else this.#sandbox?.kill('SIGSTOP')
      return
    }
    const isCurrent = path.split('/')[2] === this.#invocation?.id || path === '/init/error'
    const loadedUndici = String(request.headers['loaded-undici'] ?? '')
    response.writeHead(202).end('{}')
    if (!isCurrent) return
    if (path.endsWith('/response'))
      this.#invocation?.end({ kind: 'returned', payload: JSON.parse(body), loadedUndici })
    else this.#invocation?.end({ kind: 'failed', ...JSON.parse(body) })
  }
}
