import { describe, expect, test } from 'vitest'
import { lay, notedrill } from './notedrill-cli.ts'

const NOTE = [
  '# Looms',
  'Q: What carries?\nA: the shuttle',
  '---',
  'Both {{c1::warp}} and {{c2::weft}} are threads.',
  '**Note**: it is old',
  '```\ncode\n```',
].join('\n\n')

describe.concurrent('notedrill stats', () => {
  test('counts lines, facts, cards, questions and refusals, of all notes and of each', async () => {
    const folder = lay({ 'notes/x.md': NOTE, 'notes/y.md': 'Q: Why?\nA: So' })
    const { code, out, err } = await notedrill(['stats', 'notes'], { cwd: folder })
    expect([code, err]).toEqual([0, ''])
    expect(out.trimEnd().split('\n')).toEqual([
      '2 notes, 11 lines: 6 that may state something, 3 of them asked about (50 %)',
      '3 facts, 4 cards, 4 questions',
      '',
      'questions',
      '  2  cloze',
      '  2  recall',
      '',
      'cards by rule',
      '  2  author/anki-cloze',
      '  2  author/qa',
      '',
      'refused by gate',
      '  2  no-fact',
      '',
      'note   lines   asked   share   facts   cards  questions  refused',
      'x.md       9       2    50 %       2       3          3        2',
      'y.md       2       1    50 %       1       1          1        0',
    ])
  })

  test('--format json is JSON', async () => {
    const folder = lay({ 'notes/y.md': 'Q: Why?\nA: So' })
    const { out } = await notedrill(['stats', 'notes', '--format', 'json'], { cwd: folder })
    const total = {
      lines: 2,
      silentLines: 0,
      askedLines: 1,
      facts: 1,
      cards: 1,
      forms: { recall: 1 },
      rules: { 'author/qa': 1 },
      refused: {},
    }
    expect(JSON.parse(out)).toEqual({ total, notes: [{ path: 'y.md', ...total }] })
  })

  test('says what is wrong with the notes instead', async () => {
    const folder = lay({ 'notes/y.md': 'Q: Why?' })
    const { code, out, err } = await notedrill(['stats', 'notes'], { cwd: folder })
    expect([code, out, err.split(': ')[0]]).toEqual([1, '', 'notes/y.md:1:1 error question-answer'])
  })
})
