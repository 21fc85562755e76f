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
