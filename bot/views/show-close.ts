import type { BankCard } from '../../study/bank/bank.ts'
import type { Question } from '../../study/bank/question.ts'
import type { Asked } from '../drill/asked.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { buttonRows, frame, type Part } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { showButton, typeButton } from './answer-rows.ts'
import { placeLine } from './place-line.ts'
import { showStem } from './show-stem.ts'

/** What was typed is a slip or two off: one more try, or the answer. */
export function showClose(
  visit: Visit,
  asked: Asked,
  {
    card,
    question,
    text,
  }: { readonly card: BankCard; readonly question: Question; readonly text: string },
): Part[] {
  const { say } = visit
  return [
    frame([
      placeLine(visit, card),
      showStem(question, 1000, card),
      `${say('verdict.close')}\n-# ${say('answer.yours', { text: showPlain(text, 200) })}`,
    ]),
    ...buttonRows([typeButton(say, asked, true), showButton(say, asked)]),
  ]
}
