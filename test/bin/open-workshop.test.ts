import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkshop } from '../../bin/start/open-workshop.ts'

test.skipIf(process.platform === 'win32')('only its owner may read where it works', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-'))
  const [notes, data] = [join(folder, 'notes'), join(folder, 'data')]
  mkdirSync(join(notes, 'tea'), { recursive: true })
  writeFileSync(join(notes, 'tea', 'green.md'), '# Teas\n\nQ: Which tea is ground?\nA: Matcha\n')
  const workshop = openWorkshop({ notes, data })
  expect(workshop.compile()).toEqual([])
  expect(workshop.hasBank).toBe(true)
  expect(statSync(data).mode & 0o777).toBe(0o700)
})

test('a card that the notes no longer make is known to be gone, until they make it again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-'))
  const [notes, data] = [join(folder, 'notes'), join(folder, 'data')]
  mkdirSync(join(notes, 'tea'), { recursive: true })
  const compile = (lines: string) => {
    writeFileSync(join(notes, 'tea', 'green.md'), `# Teas\n\n${lines}`)
    const workshop = openWorkshop({ notes, data })
    expect(workshop.compile()).toEqual([])
    return workshop.bank()
  }
  const both = 'Q: Which tea is ground?\nA: Matcha\n\nQ: Which tea is rolled?\nA: Sencha\n'
  const [matcha = '', sencha = ''] = compile(both)
    .entries()
    .map(({ cardId }) => cardId)
  const seen = (bank: ReturnType<typeof compile>) =>
    [matcha, sencha, 'never22222'].map((id) => bank.isRetired(id))
  expect(seen(compile('Q: Which tea is ground?\nA: Matcha\n'))).toEqual([false, true, false])
  expect(seen(compile(both))).toEqual([false, false, false])
})
