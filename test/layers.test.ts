import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What each room may import besides itself; a longer name is decided before a shorter one. */
const ROOMS: Record<string, readonly string[]> = {
  'study/bank': [],
  'study/csv': [],
  'study/memory': ['study/bank'],
  'study/grade': ['study/bank', 'study/memory'],
  'study/drill': ['study/bank', 'study/memory', 'study/grade'],
  'study/stats': ['study/bank', 'study/memory'],
  'study/fit': ['study/memory'],
  'study/quiz': ['study/bank', 'study/memory', 'study/grade', 'study/drill'],
  'study/act': ['study'],
  'study/access': ['study'],
  'study/exam': ['study'],
  'study/flag': ['study'],
  'compiler/english': [],
  'compiler/note': ['study/bank', 'compiler/english'],
  'compiler/author': ['study/bank', 'compiler/english', 'compiler/note', 'compiler/question'],
  'compiler/fact': ['study/bank', 'compiler/english', 'compiler/note'],
  'compiler/question': ['study/bank', 'compiler/english', 'compiler/note', 'compiler/fact'],
  'compiler/lock': ['study/bank', 'compiler/english', 'compiler/note', 'compiler/question'],
  'compiler/import': [
    'study/bank',
    'study/csv',
    'compiler/note',
    'compiler/author',
    'compiler/question',
    'compiler/export',
    'compiler/deck-of.ts',
  ],
  'compiler/export': ['study/bank', 'compiler/note'],
  compiler: ['study/bank'],
  store: ['study'],
  api: ['study'],
  bot: ['study'],
  app: ['store', 'api', 'bot', 'study'],
  functions: ['app'],
  bin: ['app', 'compiler', 'study/bank'],
  client: [],
  examples: ['client'],
  web: ['client'],
}

/** Packages that live in one place. */
const HOMES: Record<string, readonly string[]> = {
  'ts-fsrs': ['study/memory'],
  satteri: ['compiler/note'],
  yaml: ['compiler'],
  'dictionary-en': ['compiler/english'],
  'dictionary-en-gb': ['compiler/english'],
  '@aws-sdk/client-dynamodb': ['store'],
  '@aws-lambda-powertools/logger': ['app/lambda'],
  valibot: ['api', 'app', 'compiler/author'],
  '@valibot/to-json-schema': ['api/openapi', 'compiler/author/quiz'],
  'discord.js': ['bin'],
  dynalite: ['bin'],
  'classic-level': ['bin'],
  chokidar: ['bin'],
  esbuild: ['bin'],
  yazl: ['bin'],
  'gift-pegjs': ['compiler/import'],
  preact: ['web'],
  'openapi-fetch': ['client'],
}

/** Packages whose types may be imported, never their values. */
const TYPES_ONLY: Record<string, readonly string[]> = {
  'discord-api-types': ['bot', 'app', 'bin', 'functions'],
  '@types/aws-lambda': [],
  'aws-lambda': ['app', 'functions'],
  mdast: ['compiler'],
}

interface Import {
  readonly file: string
  readonly target: string
  readonly isType: boolean
}

const STATEMENT =
  /^\s*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?['"](?<target>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]\s*\)/gm

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(STATEMENT)].map(({ groups }) => ({
    file,
    target: groups?.target ?? groups?.lazy ?? '',
    isType: groups?.type !== undefined,
  }))
}

function roomOf(path: string): string | undefined {
  const within = (room: string): boolean => path.startsWith(`${room}/`)
  return Object.keys(ROOMS)
    .sort((a, b) => b.length - a.length)
    .find(within)
}

/** Whether a script runs before anything is installed, on whatever Node there is. */
const isLauncher = (file: string): boolean =>
  /^(?:bin|bench|test|test\/deep)\/[^/]+\.mjs$|^bin\/setup\/.*\.mjs$/.test(file)

const inside = (path: string, rooms: readonly string[]): boolean =>
  rooms.some((room) => path === room || path.startsWith(`${room}/`))

/** What is wrong with an import, as a sentence, or `undefined`. */
function complaint({ file, target, isType }: Import): string | undefined {
  const from = roomOf(file)
  if (target.startsWith('node:')) return undefined
  if (isLauncher(file) && !target.endsWith('.mjs'))
    return `${file} imports ${target}: before anything is installed there are only Node and .mjs`
  if (from === undefined) return undefined
  if (!target.startsWith('.')) return packageComplaint({ file, target, isType })
  const path = posix.join(posix.dirname(file), target)
  const allowed = [from, ...(ROOMS[from] ?? [])]
  if (from === 'compiler' && inside(path, ['compiler'])) return undefined
  return inside(path, allowed)
    ? undefined
    : `${file} imports ${path}: ${from} may import ${allowed.join(', ')}`
}

function packageComplaint({ file, target, isType }: Import): string | undefined {
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
  const rooms = TYPES_ONLY[name] ?? HOMES[name]
  if (rooms === undefined) return `${file} imports ${name}, which has no home in this test`
  if (name in TYPES_ONLY && !isType) return `${file} imports values of ${name}: types only`
  return inside(file, rooms)
    ? undefined
    : `${file} imports ${name}, which belongs to ${rooms.join(', ')}`
}

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.cjs'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => roomOf(file) !== undefined || isLauncher(file))

describe('imports', () => {
  test('point one way', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file, readFileSync(file, 'utf8')).map(complaint),
    )
    expect(wrong.filter(Boolean)).toEqual([])
  })

  test.each<[string, string]>([
    ['study/act/next.ts', `import { put } from '../../store/put.ts'`],
    ['study/memory/fold.ts', `import { next } from '../act/next.ts'`],
    ['study/bank/card.ts', `import type { Memory } from '../memory/memory.ts'`],
    ['api/routes/next.ts', `import { createStore } from '../../store/create-store.ts'`],
    ['bot/commands/drill.ts', `import { routes } from '../../api/routes.ts'`],
    ['store/memory.ts', `export { routes } from '../api/routes.ts'`],
    ['functions/api/index.ts', `import '../../bin/start.ts'`],
    ['functions/api/index.ts', `import { next } from '../../study/act/next.ts'`],
    ['app/create-app.ts', `import { compile } from '../compiler/compile.ts'`],
    ['compiler/fact/table.ts', `import { gates } from '../question/gates.ts'`],
    ['web/page.tsx', `import { routes } from '../api/routes.ts'`],
    ['study/drill/plan.ts', `import { fsrs } from 'ts-fsrs'`],
    ['app/create-app.ts', `const { Client } = await import('discord.js')`],
    ['bot/commands/drill.ts', `import { ButtonStyle } from 'discord-api-types/v10'`],
    ['api/routes/next.ts', `import leftPad from 'left-pad'`],
    ['bin/start.mjs', `import { build } from 'esbuild'`],
    ['bin/setup/ensure.mjs', `import { count } from '../commands/count.ts'`],
    ['test/run.mjs', `const { startVitest } = await import('vitest/node')`],
  ])('%s may not say %s', (file, text) => {
    expect(importsOf(file, text).map(complaint)).toEqual([expect.stringContaining(file)])
  })

  test.each<[string, string]>([
    ['web/page.tsx', `import type { paths } from '../client/api.ts'`],
    ['bot/commands/drill.ts', `import type { APIInteraction } from 'discord-api-types/v10'`],
    ['compiler/fact/table.ts', `import type { Note } from '../note/note.ts'`],
    ['compiler/compile.ts', `import { facts } from './fact/facts.ts'`],
    ['app/create-app.ts', `import {\n  createStore,\n} from '../store/create-store.ts'`],
    ['bin/commands/compile.ts', `import { readFileSync } from 'node:fs'`],
    ['bench/run.mjs', `import { runNode } from '../bin/setup/ensure.mjs'`],
  ])('%s may say %s', (file, text) => {
    expect(importsOf(file, text)).toHaveLength(1)
    expect(importsOf(file, text).map(complaint)).toEqual([undefined])
  })
})
