import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A running `notedrill start`. */
export interface StartedProcess {
  readonly url: string
  readonly child: ChildProcess
  /** Everything it has said so far. */
  said(): string
  /** Resolves as soon as it has said this. */
  says(pattern: RegExp): Promise<void>
  /** Ends it with a signal; resolves to its exit code, or the signal. */
  end(signal: NodeJS.Signals): Promise<number | string>
}

/** How it is started. */
export interface Launch {
  /** The script, and the command if it needs one. */
  readonly script?: readonly string[]
  /** Whether in a group of its own, as a terminal's foreground job. */
  readonly detached?: boolean
}

/** What a process that ended on its own left behind. */
export interface EndedProcess {
  readonly code: number | null
  readonly said: string
}

function spawnStart(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { script: [file, ...command] = ['bin/notedrill.ts', 'start'], detached = false }: Launch = {},
) {
  const child = spawn(process.execPath, [`${ROOT}${file}`, ...command, ...args], {
    detached,
    env: { ...process.env, DISCORD_TOKEN: '', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const heard: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      for (const hear of heard) hear()
    })
  const says = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const hear = (): void => {
        if (pattern.test(text)) resolve()
      }
      heard.push(hear)
      hear()
      child.once('exit', () =>
        reject(new Error(`ended without saying ${pattern}; it said: ${text}`)),
      )
    })
  return { child, said: () => text, says }
}

/** Starts notedrill and resolves once it answers at an address. */
export async function startProcess(
  args: readonly string[],
  env: NodeJS.ProcessEnv = { PORT: '0' },
  launch: Launch = {},
): Promise<StartedProcess> {
  const { child, said, says } = spawnStart(args, env, launch)
  await says(/http:\/\/127\.0\.0\.1:\d+/)
  return {
    url: /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0] ?? '',
    child,
    said,
    says,
    async end(signal) {
      const ended = once(child, 'exit')
      child.kill(signal)
      const [code, by] = await ended
      return code ?? by
    },
  }
}

/** Starts notedrill where it is expected to end on its own. */
export async function startInVain(
  args: readonly string[],
  env: NodeJS.ProcessEnv = { PORT: '0' },
): Promise<EndedProcess> {
  const { child, said } = spawnStart(args, env)
  const [code] = await once(child, 'exit')
  return { code, said: said() }
}
