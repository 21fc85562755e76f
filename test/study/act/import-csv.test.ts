import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeProfile } from '../../../study/act/change-profile.ts'
import { exportLearner, type Whole, writeJsonLines } from '../../../study/act/export-learner.ts'
import { importCsv, importLearner } from '../../../study/act/import-learner.ts'
import { readExportCsv } from '../../../study/act/read-export-csv.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { CSV_HEAD, writeCsv } from '../../../study/act/write-csv.ts'
import { arbitraryLogs, PARAMETER_SETS } from '../../support/arbitrary-log.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const CARDS = ['card222222', 'card333333', 'card444444']

/** Somebody who has had every set of parameters. */
async function begin(study: TestStudy): Promise<string> {
  const { learnerId } = (await startLearner(study)).profile
  const earlierParameters = PARAMETER_SETS.slice(1)
  await changeProfile(study, learnerId, (profile) => ({ ...profile, earlierParameters }))
  return learnerId
}

async function textOf(
  study: TestStudy,
  learnerId: string,
  write: (whole: Whole) => AsyncIterable<string>,
) {
  const exported = await exportLearner(study, { learnerId })
  if (exported.kind !== 'export') throw new Error(exported.kind)
  let text = ''
  for await (const part of write(exported)) text += part
  return text
}

test('whatever happened, an export as CSV comes back as it was, and twice changes nothing', async () => {
  const logs = fc.array(arbitraryLogs(), { minLength: 1, maxLength: CARDS.length })
  await fc.assert(
    fc.asyncProperty(logs, async (all) => {
      const study = testStudy(openSimulatedStore())
      study.clock = NOON + 20 * 365 * 86_400_000
      const [from, into] = [await begin(study), await begin(study)]
      const lines = all.map((events, at) =>
        JSON.stringify({ kind: 'memory', cardId: CARDS[at], events }),
      )
      expect(await importLearner(study, { learnerId: from }, lines)).toMatchObject({ rejected: [] })
      const csv = await textOf(study, from, writeCsv)
      const events = all.flat().length
      const imported = await importCsv(study, { learnerId: into }, csv)
      expect(imported).toMatchObject({ events, rejected: [] })
      const cardsOf = async (learnerId: string) =>
        (await textOf(study, learnerId, writeJsonLines))
          .split('\n')
          .flatMap((line) => (line.startsWith('{"kind":"memory"') ? JSON.parse(line) : []))
          .map(({ cardId, events }) => [
            cardId,
            new Map(events.map((e: object) => [JSON.stringify(e), e])),
          ])
      expect(await cardsOf(into)).toEqual(await cardsOf(from))
      expect(await study.store.states(into)).toEqual(await study.store.states(from))
      expect(await textOf(study, into, writeCsv)).toBe(csv)
      expect(await importCsv(study, { learnerId: into }, csv)).toMatchObject({ events: 0 })
    }),
    { numRuns: 60 },
  )
})

describe('of a text', () => {
  const cell = (event: object): string => `"${JSON.stringify(event).replaceAll('"', '""')}"`
  const bury = { kind: 'bury', id: 'b', at: 1, untilDay: 3 }
  const good = `card222222,${cell(bury)}`
  const log = { kind: 'log', cardId: 'card222222', events: [bury] }
  const reject = (line: number, reason: unknown) => ({ line, read: { kind: 'rejected', reason } })

  test.each<[string, string, unknown]>([
    ['nothing', '', []],
    ['names alone', `${CSV_HEAD}\r\n`, []],
    [
      'other names',
      '\n\nfront,back\nx,y',
      [reject(3, 'found "front,back", expected the columns card, event')],
    ],
    [
      'the names in another order',
      `event,card\n${cell(bury)},card222222`,
      [{ line: 2, read: log }],
    ],
    ['a mark of its order of bytes', `\ufeffcard,event\n${good}`, [{ line: 2, read: log }]],
    ['semicolons', 'card;event\nx;y', [reject(1, expect.stringContaining('expected the columns'))]],
    [
      'a row too short',
      `card,event\n${good}\ncard222222\n${good}`,
      [
        { line: 2, read: log },
        reject(3, 'found 1, expected 2 cells, as the first row has'),
        { line: 4, read: log },
      ],
    ],
    [
      'a quote that is never closed',
      `card,event\n${good}\ncard222222,"{\n${good}`,
      [reject(4, expect.stringMatching(/^found .* in column \d+, expected cells in quotes/))],
    ],
    [
      'an event that is none',
      'card,event\r\n"card222222","{""kind"""\r\ncard222222,7',
      [reject(2, expect.stringContaining('JSON')), reject(3, 'found 7, expected an event')],
    ],
    [
      'a card that is none',
      `card,event\n../x,${cell(bury)}`,
      [reject(2, 'found "../x", expected the id of a card')],
    ],
    [
      'an event that would be more',
      `card,event\ncard222222,"{}],""kind"":""learner"",""settings"":{},""x"":[{}"`,
      [reject(2, expect.stringContaining('JSON'))],
    ],
    [
      'lines within a cell',
      `card,event,note\n${good},"a\n\nb"\n${good},c\ncard222222,,`,
      [{ line: 2, read: log }, { line: 5, read: log }, reject(6, expect.stringContaining('JSON'))],
    ],
  ])('with %s it is told what, and where', (_, text, read) => {
    expect(readExportCsv(text, NOON)).toEqual(read)
  })

  test('that is no CSV in its last line, nothing is taken', async () => {
    const study = testStudy(openSimulatedStore())
    const learnerId = await begin(study)
    const text = `card,event\n${good}\n"`
    const imported = await importCsv(study, { learnerId }, text)
    expect(imported).toMatchObject({ memories: 0, events: 0, rejected: [{ line: 3 }] })
    expect((await study.store.states(learnerId)).size).toBe(0)
    const mended = await importCsv(study, { learnerId }, text.slice(0, -1))
    expect(mended).toMatchObject({ memories: 1, events: 1, rejected: [] })
  })
})
