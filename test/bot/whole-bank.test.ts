import { expect, test } from 'vitest'
import { compileFolder } from '../../bin/notes/compile-folder.ts'
import { decodeCustomId } from '../../bot/custom-id.ts'
import type { Card } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import { showQuestion } from '../../study/drill/show-question.ts'
import { plainText } from '../../study/grade/plain-text.ts'
import type { PretendClient } from '../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { fixtureBank } from '../support/fixture-bank.ts'
import { openSimulatedStore } from '../support/simulated-store.ts'
import { testStudy } from '../support/test-study.ts'

// The client of this test refuses whatever Discord would: see `replyComplaints`.

const { decks } = compileFolder('content')
const ASKED = decks.flatMap(({ cards }) =>
  cards.flatMap((card) => card.questions.map((question) => ({ card, question }))),
)

const VERDICTS = {
  en: { right: '✅ **Right!**', wrong: '❌ **Not this time.**', good: '✅ **Good!**' },
  de: { right: '✅ **Richtig!**', wrong: '❌ **Diesmal nicht.**', good: '✅ **Gut!**' },
} as const

/** Presses the button or opens the form whose `custom_id` has this action, and this part if one is named. */
async function press(me: PretendClient, action: string, part?: string): Promise<void> {
  const found = me.components.find(({ type, custom_id = '' }) => {
    const decoded = type === 2 ? decodeCustomId(custom_id) : undefined
    return decoded?.action === action && (part === undefined || decoded.parts.includes(part))
  })
  if (!found?.custom_id) throw new Error(`no button ${action} ${part}`)
  await me.pressId(found.custom_id)
}

function reviewIdIn(me: PretendClient): string {
  const [customId = ''] = me.components.flatMap(({ custom_id }) => custom_id ?? [])
  return decodeCustomId(customId)?.parts[3] ?? ''
}

/** Answers a question that is asked, and gives which verdict is to come of it. */
async function answer(
  me: PretendClient,
  question: Question,
  isRight: boolean,
): Promise<'right' | 'wrong' | 'good'> {
  const verdict = isRight ? 'right' : 'wrong'
  switch (question.kind) {
    case 'choice':
    case 'truefalse': {
      const option = question.options.find(({ key }) => key === isRight)
      await press(me, 'pick', option?.id ?? '')
      return verdict
    }
    case 'select':
      await press(me, 'fill')
      await me.fill({
        boxes: question.options.flatMap(({ id, key }) => (key === isRight ? id : [])),
      })
      return verdict
    case 'cloze':
    case 'typed':
      await press(me, 'type')
      await me.type(isRight ? plainText(question.answer) : 'zzzz')
      return verdict
    case 'order':
    case 'match': {
      const { items = [] } = showQuestion(question, reviewIdIn(me))
      const right =
        question.kind === 'order' ? question.items : question.pairs.map((each) => each.right)
      const wanted = isRight ? right : right.toReversed()
      await press(me, 'fill')
      const places = wanted.map((item, at) => [`place-${at}`, String(items.indexOf(item))])
      await me.fill(Object.fromEntries(places))
      return verdict
    }
    case 'recall':
      await press(me, 'show')
      await press(me, 'rate', 'good')
      return 'good'
  }
}

test(`each of the ${ASKED.length} questions of the notes is asked, answered and explained`, async () => {
  const study = testStudy(openSimulatedStore())
  const links = { notes: 'https://example.org/notes/' }
  const bot = testBot(study, { links })
  for (const [at, { card, question }] of ASKED.entries()) {
    const language = at % 2 === 0 ? 'en' : 'de'
    const only: Card = { ...card, questions: [question] }
    study.current = fixtureBank({ only: [only] })
    const me = clientOf(bot, somebody({ locale: language }))
    await me.command('drill')
    const verdict = await answer(me, question, at % 3 !== 0)
    expect(me.text, question.id).toContain(VERDICTS[language][verdict])
    expect(me.text, question.id).toContain(`\\:${card.source.startLine}`)
    expect(me.components.some(({ url }) => url?.endsWith(`#L${card.source.startLine}`))).toBe(true)
  }
})
