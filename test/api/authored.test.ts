import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compiledBank } from '../support/compiled-bank.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { ask } from '../support/test-api.ts'
import { testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())

interface Shown {
  readonly kind: string
  readonly options?: readonly { readonly id: string; readonly text: string }[]
}

/** Asks the one question of a note over HTTP, as each of two learners who answer otherwise. */
async function answerBoth(
  note: string,
  answers: readonly ((question: Shown) => unknown)[],
): Promise<{ readonly kind: string; readonly right: boolean[] }> {
  const study = testStudy(embedded.store)
  study.current = compiledBank({ 'looms/note.md': note }).bank
  const api = { study, files: new Map() }
  const right: boolean[] = []
  let kind = ''
  for (const answer of answers) {
    const { token } = (await ask(api, 'POST /v1/learners')).body.data
    const { question } = (await ask(api, 'GET /v1/next', { token })).body.data
    kind = question.kind
    const [card] = question.id.split('.')
    const body = { id: `${card}-${randomUUID()}`, question: question.id, rev: question.rev }
    const reviewed = await ask(api, 'POST /v1/reviews', {
      token,
      body: { ...body, answer: answer(question) },
    })
    right.push(reviewed.body.data.right)
  }
  return { kind, right }
}

const pick =
  (...texts: string[]) =>
  ({ options = [] }: Shown) => ({
    options: options.filter(({ text }) => texts.includes(text)).map(({ id }) => id),
  })
const type = (text: string) => () => ({ text })
const put =
  (...sequence: string[]) =>
  () => ({ sequence })
const quiz = (yaml: string): string => `\`\`\`quiz\n${yaml}\n\`\`\`\n`

describe('a question of an author is asked and graded over HTTP', () => {
  test.each<[string, string, readonly ((question: Shown) => unknown)[], boolean[]]>([
    [
      'choice',
      '## Which goes across?\n\n- [x] weft\n- [ ] warp\n',
      [pick('weft'), pick('warp')],
      [true, false],
    ],
    [
      'select',
      '## Which are threads?\n\n- [x] weft\n- [x] warp\n- [ ] frame\n',
      [pick('weft', 'warp'), pick('weft'), pick('weft', 'warp', 'frame')],
      [true, false, false],
    ],
    [
      'truefalse',
      quiz('kind: truefalse\nquestion: A weft runs along.\nanswer: false'),
      [pick('False'), pick('True')],
      [true, false],
    ],
    [
      'typed',
      quiz('kind: typed\nquestion: How wide?\nanswer: 1.40 m\ntolerance: 0.05\naccepted: [140 cm]'),
      [type('1.40 m'), type('1.44'), type('140 cm'), type('1.5')],
      [true, true, true, false],
    ],
    ['cloze', 'The {{c1::weft}} goes across.\n', [type('weft'), type('shuttle')], [true, false]],
    [
      'recall',
      '---\ncards: true\n---\nWhat has a loom?\n?\n- frame\n- shuttle\n',
      [() => ({ recalled: ['frame', 'shuttle'] }), () => ({ recalled: [] })],
      [true, false],
    ],
    [
      'order',
      quiz('kind: order\nquestion: In which order?\nitems: [spin, weave, sew]'),
      [put('spin', 'weave', 'sew'), put('weave', 'spin', 'sew')],
      [true, false],
    ],
    [
      'match',
      quiz(
        'kind: match\nquestion: Which way?\npairs:\n  - {left: warp, right: along}\n  - {left: weft, right: across}',
      ),
      [put('along', 'across'), put('across', 'along')],
      [true, false],
    ],
  ])('%s', async (kind, note, answers, right) => {
    expect(await answerBoth(note, answers)).toEqual({ kind, right })
  })
})
