import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lay, notedrill } from './notedrill-cli.ts'

const NOTE =
  '# Parts\n\n**Heddle**: the eye that lifts a thread\n\n**Note**: it is old\n\n```\ncode\n```\n\nPlain words.\n'

const EXPLAINED = [
  'x.md',
  '2 cards from 1 of 7 lines',
  '',
  ' 1  # Parts',
  '    . heading',
  ' 3  **Heddle**: the eye that lifts a thread',
  '    + What is meant by “Heddle”?',
  '        => The eye that lifts a thread',
  '        bold-definition, recall, 94 %, ID',
  '    + Which term fits this description: “the eye that lifts a thread”?',
  '        => Heddle',
  '        bold-definition, typed, 94 %, ID',
  '    - bold-definition (choice) refused by few-distractors: only 0 good wrong options in the notes, 2 needed',
  '        Which term fits this description: “the eye that lifts a thread”? => Heddle',
  ' 5  **Note**: it is old',
  '    - bold-definition: “Note” speaks of the note',
  '    - separator: “Note” speaks of the note',
  ' 7  ```',
  '    . code',
  ' 8  code',
  '    . code',
  ' 9  ```',
  '    . code',
  '11  Plain words.',
  '    . no fact (paragraph)',
]

function lines(text: string): string[] {
  return text
    .replace(/\b[a-z2-7]{10}$/gm, 'ID')
    .trimEnd()
    .split('\n')
}

describe.concurrent('notedrill explain', () => {
  test('shows each line with its cards, or the gate that refused them and why', async () => {
    const folder = lay({ 'x.md': NOTE })
    const { code, out, err } = await notedrill(['explain', 'x.md'], { cwd: folder })
    expect([code, err]).toEqual([0, ''])
    expect(lines(out)).toEqual(EXPLAINED)
  })

  test('compiles with the notes around the nearest lock above, or with those that are named', async () => {
    const folder = lay({
      'notes/cards.lock.json': '{"format": 1,\n"end": []}\n',
      'notes/a/x.md': 'An OSB (Object Storage Bucket).',
      'notes/b/y.md': 'An OSB (Old Ship Building).',
    })
    const held = 'refused by source-conflict: b/y.md:1 says “Old Ship Building”'
    const explain = async (...args: string[]): Promise<string> =>
      (await notedrill(['explain', 'notes/a/x.md', ...args], { cwd: folder })).out
    expect(await explain()).toContain(held)
    expect(await explain('--notes', 'notes')).toContain(held)
    expect(await explain('--notes', 'notes/a')).not.toContain(held)
  })

  test('shows a note of a folder with an error in another', async () => {
    const folder = lay({ 'x.md': NOTE, 'y.md': 'Q: What?\n' })
    const { code, out, err } = await notedrill(['explain', 'x.md'], { cwd: folder })
    expect([code, err]).toEqual([0, ''])
    expect(lines(out)).toEqual(EXPLAINED)
  })

  test('a note that is not there, or cannot be read, is told with its place', async () => {
    const folder = lay({ 'x.md': new Uint8Array([0xff]) })
    expect(await notedrill(['explain', 'none.md'], { cwd: folder })).toEqual({
      code: 1,
      out: '',
      err: 'none.md:1:1 error notes: found no such file, expected a note\n',
    })
    expect(await notedrill(['explain', join(folder, 'x.md')])).toEqual({
      code: 1,
      out: '',
      err: `${folder}/x.md:1:1 error utf-8: found bytes that are not UTF-8, expected text in UTF-8\n`,
    })
  })

  test('a note outside of the notes that are named is a wrong call', async () => {
    const folder = lay({ 'x.md': NOTE, 'notes/y.md': 'y' })
    const { code, err } = await notedrill(['explain', 'x.md', '--notes', 'notes'], { cwd: folder })
    expect([code, err.split('\n')[0]]).toEqual([2, 'x.md is not in notes.'])
  })
})
