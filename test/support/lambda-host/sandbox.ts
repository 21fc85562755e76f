import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const RUNTIME_CLIENT = createRequire(import.meta.url).resolve('aws-lambda-ric')
const NATIVE_CLIENT = join(import.meta.dirname, 'native-client.cjs')

/** What a sandbox runs in. */
export interface SandboxOptions {
  readonly name: string
  readonly folder: string
  /** Host and port of the Runtime API. */
  readonly runtimeApi: string
  readonly memoryMb: number
  readonly environment: Readonly<Record<string, string>>
  log(line: string): void
}

/** Starts Amazon's runtime client on a function, with the environment that Lambda gives it. */
export function startSandbox(options: SandboxOptions): ChildProcess {
  const { name, folder, runtimeApi, memoryMb, environment, log } = options
  const heap = `--max-old-space-size=${Math.floor(memoryMb * 0.9)}`
  const child = spawn(process.execPath, [heap, '--require', NATIVE_CLIENT, RUNTIME_CLIENT], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/bin:/bin',
      LANG: 'en_US.UTF-8',
      TZ: ':UTC',
      _HANDLER: 'index.handler',
      LAMBDA_TASK_ROOT: folder,
      AWS_LAMBDA_RUNTIME_API: runtimeApi,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
      AWS_LAMBDA_LOG_STREAM_NAME: 'local',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_SESSION_TOKEN: 'local',
      ...environment,
    },
  })
  for (const stream of [child.stdout, child.stderr]) logLines(stream, log)
  return child
}

function logLines(stream: NodeJS.ReadableStream, log: (line: string) => void): void {
  let rest = ''
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) log(line)
  })
}
