import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** What a template is made for. */
export interface TemplateOptions {
  /** Where the project is. */
  readonly root: string
  /** Where the zips are. */
  readonly artifacts: string
  readonly stage: string
  readonly withDiscord: boolean
  /** Where in `artifacts` it goes; `template` if left out. */
  readonly folder?: string
}

/**
 * Makes the CloudFormation template of serverless.yml, without a network or an account, and returns
 * its file.
 *
 * @throws Error with what Serverless says if it cannot
 */
export async function makeTemplate(options: TemplateOptions): Promise<string> {
  const { root, artifacts, stage, withDiscord } = options
  const folder = join(artifacts, options.folder ?? 'template')
  const discord = withDiscord ? 'on' : 'off'
  const parameters = [`artifacts=${artifacts}`, `discord=${discord}`]
  await runServerless(root, [
    'package',
    ...['--stage', stage, '--package', folder],
    ...parameters.flatMap((parameter) => ['--param', parameter]),
  ])
  return join(folder, 'cloudformation-template-update-stack.json')
}

async function runServerless(root: string, args: readonly string[]): Promise<void> {
  const command = join(root, 'node_modules', 'serverless', 'bin', 'serverless.js')
  const child = spawn(process.execPath, [command, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' },
  })
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  if (code !== 0) throw new Error(`serverless ${args[0]} failed:\n${said}${complained}`)
}
