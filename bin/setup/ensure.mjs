// Plain JavaScript without dependencies: this runs before anything is installed, on Node 20 or later.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const NODE_MAJOR = 24

/**
 * Whether `node_modules` holds what `package-lock.json` asks for: every package that is not
 * optional at the locked version, and on Linux the pinned Node.
 */
export function isInstalled(root = ROOT, system = process) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  const same = (name) => found[name]?.version === wanted[name]?.version
  const needed = Object.keys(wanted).filter(
    (name) =>
      name !== '' && (!wanted[name].optional || name === `node_modules/${pinnedPackage(system)}`),
  )
  return needed.length > 0 && needed.every(same)
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

function pinnedPackage({ platform, arch }) {
  return `node-${platform}-${arch}`
}

/** Installs if something is missing or has changed; says so first, since it takes a while. */
export function ensureInstalled(root = ROOT) {
  if (isInstalled(root)) return
  console.log('Installing what notedrill needs (once, about half a minute) …')
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const { status, error } = spawnSync(command, [...args, 'ci'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (status === 0) return
  console.error(
    `npm ci failed${error ? `: ${error.message}` : ''}. Is the package registry reachable?`,
  )
  process.exit(status ?? 1)
}

/** The Node to run on: the pinned one, else this one if it is new enough, else none. */
export function findNode(root = ROOT, { platform, arch, version, execPath } = process) {
  const pinned = join(root, 'node_modules', pinnedPackage({ platform, arch }), 'bin', 'node')
  if (existsSync(pinned)) return pinned
  return Number(/\d+/.exec(version)) >= NODE_MAJOR ? execPath : undefined
}

/** What is said where there is none. */
export function explainNode({ platform, arch, version } = process) {
  return (
    `notedrill runs on Node ${NODE_MAJOR} or later. On Linux (x64, arm64) it brings its own; on ${platform} ${arch} ` +
    `install it from https://nodejs.org and start again (this is Node ${version.slice(1)}).`
  )
}

/**
 * Runs Node on a script to its end and resolves to its exit code. Signals are passed on, and should
 * this process be killed outright, the script sees its channel close (`process.on('disconnect')`).
 */
export function runNode(args, { root = ROOT, cwd = process.cwd() } = {}) {
  const node = findNode(root)
  if (!node) {
    console.error(explainNode())
    return Promise.resolve(1)
  }
  const child = spawn(node, args, {
    cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      // What was compiled once is kept: a start takes half the time. Whoever sets it otherwise knows why.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}
