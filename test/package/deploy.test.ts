import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

const SERVERLESS = resolve('node_modules', 'serverless', 'bin', 'serverless.js')
const ARTIFACTS = ['--param', `artifacts=${inject('packaged')}`]
const ALONE = ['--param', 'discord=off']
const NO_AWS =
  '<ErrorResponse><Error><Code>None</Code><Message>no AWS here</Message></Error></ErrorResponse>'
const KEY = '0123456789abcdef'.repeat(4)

/** A folder of these tests' own: Serverless works in one beside its file, and templates are made there at the same time. */
const folder = mkdtempSync(join(tmpdir(), 'notedrill-deploy-'))
for (const name of ['serverless.yml', 'infra', 'package.json'])
  cpSync(name, join(folder, name), { recursive: true })
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Deploys to nowhere: there are no credentials, and no network that would take any. */
function deploy(publicKey: string, ...args: string[]): Promise<string> {
  return deployAs({}, publicKey, ...args)
}

async function deployAs(
  environment: Readonly<Record<string, string>>,
  publicKey: string,
  ...args: string[]
): Promise<string> {
  const run = promisify(execFile)(process.execPath, [SERVERLESS, 'deploy', ...args], {
    cwd: folder,
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
      ...environment,
    },
  })
  return run.then(
    () => 'deployed',
    (error) => `${error.stdout}${error.stderr}`,
  )
}

describe('a deployment', () => {
  test('with a key that is none ends before it begins, with one sentence that says what is missing', async () => {
    const said = await deploy(`${KEY.slice(1)}x`, ...ARTIFACTS)
    expect(said.split('\n').filter((line) => line.includes('DISCORD_PUBLIC_KEY'))).toEqual([
      'DISCORD_PUBLIC_KEY is missing or is not 64 hexadecimal digits: put the public key of your ' +
        'Discord application into .env, or add `--param discord=off` to deploy the API alone.',
    ])
    expect(said).not.toMatch(/credentials/i)
  })

  describe('of somebody with credentials', () => {
    const TOKEN = '/notedrill/dev/discord-token'
    let asked: unknown[] = []
    let answer: { readonly status: number; readonly body: object }
    let server: Server
    let environment: Readonly<Record<string, string>>
    beforeAll(async () => {
      server = createServer(async (request, response) => {
        const isSsm = request.headers['x-amz-target'] === 'AmazonSSM.GetParameters'
        if (isSsm) asked.push(JSON.parse(await text(request)))
        // Of all else there is none here: what is deployed ends at its first call.
        response.writeHead(isSsm ? answer.status : 400)
        response.end(isSsm ? JSON.stringify(answer.body) : NO_AWS)
      })
      await once(server.listen(0, '127.0.0.1'), 'listening')
      environment = {
        AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        AWS_ACCESS_KEY_ID: 'x',
        AWS_SECRET_ACCESS_KEY: 'x',
        SLS_AWS_REQUEST_MAX_RETRIES: '0',
      }
    })
    afterAll(() => server.close())

    test.each<[string, typeof answer, boolean]>([
      [
        'without the token',
        { status: 200, body: { Parameters: [], InvalidParameters: [TOKEN] } },
        true,
      ],
      [
        'with the token',
        { status: 200, body: { Parameters: [{ Name: TOKEN }], InvalidParameters: [] } },
        false,
      ],
      ['who may not look', { status: 400, body: { __type: 'AccessDeniedException' } }, false],
    ])('%s', async (_, answered, isRefused) => {
      asked = []
      answer = answered
      // Two keys, as while one is being replaced.
      const said = await deployAs(environment, `${KEY},${KEY}`, ...ARTIFACTS)
      expect(asked).toEqual([{ Names: [TOKEN] }])
      expect(said.includes(`The parameter ${TOKEN} is not there`)).toBe(isRefused)
      expect(said.includes('no AWS here')).toBe(!isRefused)
    })

    test('of the API alone asks for no token', async () => {
      asked = []
      const said = await deployAs(environment, '', ...ARTIFACTS, ...ALONE)
      expect([asked, said.includes('no AWS here')]).toEqual([[], true])
    })
  })

  test('of what was not packaged says so', async () => {
    // Nor is there a public key: the API alone needs none.
    const said = await deploy('', ...ALONE, '--param', 'artifacts=/nowhere')
    expect(said).toContain('\n/nowhere/api.zip is missing: run `npm run package` first.\n')
  })
})
