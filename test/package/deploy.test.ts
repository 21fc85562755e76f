import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, inject, test } from 'vitest'

const SERVERLESS = join('node_modules', 'serverless', 'bin', 'serverless.js')
const ARTIFACTS = ['--param', `artifacts=${inject('packaged')}`]
const ALONE = ['--param', 'discord=off']
const KEY = '0123456789abcdef'.repeat(4)

/** Deploys to nowhere: there are no credentials, and no network that would take any. */
async function deploy(publicKey: string, ...args: string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, [SERVERLESS, 'deploy', ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      // Named even where it is empty, so that no .env of the person who runs this speaks for it.
      DISCORD_PUBLIC_KEY: publicKey,
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_SESSION_TOKEN: '',
      AWS_PROFILE: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      SLS_TELEMETRY_DISABLED: '1',
    },
  })
  return run.then(
    () => 'deployed',
    (error) => `${error.stdout}${error.stderr}`,
  )
}

describe('a deployment', () => {
  test.each([
    ['without the public key', ''],
    ['with a key that is none', `${KEY.slice(1)}x`],
  ])('%s ends before it begins, with one sentence that says what is missing', async (_, key) => {
    const said = await deploy(key, ...ARTIFACTS)
    expect(said.split('\n').filter((line) => line.includes('DISCORD_PUBLIC_KEY'))).toEqual([
      'DISCORD_PUBLIC_KEY is missing or is not 64 hexadecimal digits: put the public key of your ' +
        'Discord application into .env, or add `--param discord=off` to deploy the API alone.',
    ])
    expect(said).not.toMatch(/credentials/i)
  })

  test.each([
    ['with the key', KEY, []],
    ['with two keys, while one is being replaced', `${KEY},${KEY}`, []],
    ['of the API alone', '', ALONE],
  ])('%s goes on to ask for credentials', async (_, key, args) => {
    expect(await deploy(key, ...ARTIFACTS, ...args)).toMatch(/credentials/i)
  })

  test('of what was not packaged says so', async () => {
    const said = await deploy('', ...ALONE, '--param', 'artifacts=/nowhere')
    expect(said).toContain('\n/nowhere/api.zip is missing: run `npm run package` first.\n')
  })
})
