import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildPages } from '../../bin/pages/build-pages.ts'

const HASHED = /^app\.[0-9A-Z]{8}\.(?:js|css)$/

test('the pages are small, named by what they hold, and leave no earlier ones behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-built-'))
  writeFileSync(join(folder, 'app.AAAAAAAA.js'), '')
  writeFileSync(join(folder, 'mine.txt'), '')
  await buildPages(folder, '1.2.3')
  const names = readdirSync(folder).toSorted()
  expect(names.map((name) => name.replace(HASHED, 'app.*'))).toEqual([
    'app.*',
    'app.*',
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
  const bytes = names
    .filter((name) => HASHED.test(name))
    .map((name) => gzipSync(readFileSync(join(folder, name))).length)
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThan(28_000)

  await buildPages(folder, '1.2.3')
  expect(readdirSync(folder).toSorted()).toEqual(names)
})
