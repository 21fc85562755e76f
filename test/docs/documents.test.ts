import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../bin/commands/commands.ts'

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean)
const documents = tracked.filter((path) => /^(?:docs\/.+|[^/]+)\.md$/.test(path))
const rooms = new Set(
  tracked.filter((path) => path.includes('/')).map((path) => path.split('/')[0]),
)

const withoutFences = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```/gm, '')
const withoutCode = (text: string): string => withoutFences(text).replace(/`[^`\n]*`/g, '')

/** The anchor that a heading gets on the web. */
function anchorOf(heading: string): string {
  const letters = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '')
  return letters.trim().replaceAll(' ', '-')
}

function anchorsIn(path: string): string[] {
  const headings = withoutFences(readFileSync(path, 'utf8')).matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, heading = '']) => anchorOf(heading))
}

/** Links of a document that lead nowhere. */
function deadLinks(document: string, text: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? document : posix.join(posix.dirname(document), path)
    if (!existsSync(target)) return true
    return anchor !== undefined && target.endsWith('.md') && !anchorsIn(target).includes(anchor)
  })
}

/** Paths of ours that a document names and that are not there. */
function deadPaths(text: string): string[] {
  const paths = [...withoutFences(text).matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)]
  return paths
    .map(([, path = '']) => path)
    .filter((path) => rooms.has(path.split('/')[0]) && !existsSync(path))
}

/** Scripts and commands that a document names and that are not there. */
function deadCommands(text: string): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const named = [...text.matchAll(/npm run ([\w:]+)|npx notedrill (\w+)/g)]
  return named
    .filter(([, script, command]) =>
      script === undefined ? !commands.has(command ?? '') : !(script in scripts),
    )
    .map(([whole]) => whole)
}

test.each(documents)('%s names only what is there', (document) => {
  const text = readFileSync(document, 'utf8')
  expect([...deadLinks(document, text), ...deadPaths(text), ...deadCommands(text)]).toEqual([])
})

test('what is not there is noticed', () => {
  const text =
    '[a](nowhere.md) [b](testing.md#no-such-heading) [c](testing.md) `bin/no-such.ts` `npx notedrill dance` `npm run dance`'
  expect(deadLinks('docs/authors.md', text)).toEqual(['nowhere.md', 'testing.md#no-such-heading'])
  expect(deadPaths(text)).toEqual(['bin/no-such.ts'])
  expect(deadCommands(text)).toEqual(['npx notedrill dance', 'npm run dance'])
})

test('the architecture names every room', () => {
  const text = readFileSync('docs/architecture.md', 'utf8')
  const drawing = readFileSync('docs/images/rooms.svg', 'utf8')
  const shown = [...rooms].filter((room) => room !== undefined && !/^[.]|docs/.test(room))
  expect(shown.filter((room) => !text.includes(`\`${room}/`))).toEqual([])
  expect(shown.filter((room) => !drawing.includes(`${room}/`))).toEqual([])
  const parts = new Set(tracked.filter((path) => /^study\/\w+\//.test(path)).map(partOf))
  expect([...parts].filter((part) => !text.includes(`\`study/${part}\``))).toEqual([])
})

function partOf(path: string): string | undefined {
  return path.split('/')[1]
}
