import { join } from 'node:path'
import { openBankFolder } from '../app/bank/open-bank-folder.ts'
import { systemStudy } from '../app/system-study.ts'
import type { Who } from '../study/act/admit.ts'
import { answerQuestion } from '../study/act/answer-question.ts'
import { askNext } from '../study/act/ask-next.ts'
import { startLearner } from '../study/act/start-learner.ts'
import type { Study } from '../study/act/study.ts'
import { readToken } from '../study/act/token.ts'
import type { Question } from '../study/bank/question.ts'
import { plainText } from '../study/grade/plain-text.ts'
import type { Given } from '../study/memory/event.ts'
import { openEmbeddedStore } from '../test/support/embedded-store.ts'
import { meterTable, type TableUse } from './lambda/meter-table.ts'
import type { Measurement } from './report.ts'

const DAYS = 14
const DAY_MS = 86_400_000

/**
 * What the table is asked for a question and its answer, on average over two weeks in which somebody
 * answers whatever is due each day, the planning of each day included. The embedded database counts
 * units as DynamoDB does for a table without indexes.
 */
export async function measureTableUse(out: string): Promise<Measurement[]> {
  const embedded = await openEmbeddedStore()
  const bank = openBankFolder(join(out, 'bank'))
  const clock = { now: Date.UTC(2026, 0, 5, 12) }
  const study: Study = {
    ...systemStudy({ store: embedded.store, bank: () => bank }),
    now: () => clock.now,
  }
  const who = await startSomebody(study)
  const use = meterTable(embedded.table.client)
  let answers = 0
  for (let day = 0; day < DAYS; day++, clock.now += DAY_MS)
    answers += await drill(study, who, clock)
  bank.close()
  await embedded.close()
  return describe(use, answers)
}

async function startSomebody(study: Study): Promise<Who> {
  const { token } = await startLearner(study)
  const { learnerId = '', hash = '' } = readToken(token) ?? {}
  return { learnerId, token: { hash, scope: 'study' } }
}

/** Answers all that is asked on one day; every tenth answer is wrong. */
async function drill(study: Study, who: Who, clock: { now: number }): Promise<number> {
  for (let answers = 0; ; answers++) {
    const next = await askNext(study, who)
    if (next.kind !== 'asked') return answers
    const { card, question, reviewId } = next
    const form = question.id.slice(card.id.length + 1)
    const attempt = { reviewId, cardId: card.id, form, rev: question.rev, insists: true }
    const given = answerOf(question, answers % 10 !== 9)
    const answered = await answerQuestion(study, who, { ...attempt, given })
    if (answered.kind !== 'answered') throw new Error(`Unexpected ${answered.kind}`)
    clock.now += 20_000
  }
}

function answerOf(question: Question, isRight: boolean): Given {
  switch (question.kind) {
    case 'choice':
    case 'select':
    case 'truefalse': {
      const picked = question.options.filter(({ key }) => key === isRight)
      return { kind: 'options', ids: picked.map(({ id }) => id) }
    }
    case 'cloze':
    case 'typed':
      return { kind: 'text', text: isRight ? plainText(question.answer) : 'something else' }
    case 'recall':
    case 'order':
    case 'match':
      return { kind: 'rating', rating: isRight ? 'good' : 'again' }
  }
}

function describe({ requests, readUnits, writeUnits }: TableUse, answers: number): Measurement[] {
  const note = `of ${answers} over ${DAYS} days`
  return [
    { name: 'table: requests per question and answer', value: requests / answers, unit: '×', note },
    { name: 'table: read units per question and answer', value: readUnits / answers, unit: '×' },
    { name: 'table: write units per question and answer', value: writeUnits / answers, unit: '×' },
  ]
}
