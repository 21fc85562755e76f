import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildPages } from '../../bin/pages/build-pages.ts'

const HASHED = /^app\.[0-9A-Z]{8}\.(?:js|css)$/

/** What a script cannot begin without. */
const importsOf = (script: string): (string | undefined)[] =>
  [...script.matchAll(/(?:from|^import|;import)"\.\/([^"]+)"/g)].map(([, name]) => name)

test('the pages are small, named by what they hold, and leave no earlier ones behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-built-'))
  writeFileSync(join(folder, 'app.AAAAAAAA.js'), '')
  writeFileSync(join(folder, 'mine.txt'), '')
  await buildPages(folder, '1.2.3')
  const names = readdirSync(folder).toSorted()
  expect(names.filter((name) => !HASHED.test(name))).toEqual([
    'docs',
    'icon.svg',
    'index.html',
    'mine.txt',
    'openapi.json',
    'site.webmanifest',
  ])
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name)
  expect(names).toEqual(expect.arrayContaining(named))
  const bytesOf = (some: readonly string[]) =>
    some
      .filter((name) => HASHED.test(name))
      .map((name) => gzipSync(readFileSync(join(folder, name))).length)
      .reduce((sum, each) => sum + each)
  // What the page begins with, all of which it names; and with what comes later.
  const begins = named.filter((name): name is string => name !== undefined)
  const imports = begins.flatMap((name) => importsOf(readFileSync(join(folder, name), 'utf8')))
  expect(begins).toEqual(expect.arrayContaining(imports))
  expect(bytesOf(begins)).toBeLessThan(28_000)
  expect(bytesOf(names)).toBeLessThan(32_000)

  await buildPages(folder, '1.2.3')
  expect(readdirSync(folder).toSorted()).toEqual(names)
})
