import type { Nodes } from 'mdast'
import type { Note } from '../../note/note.ts'
import type { AuthoredForm } from '../authored.ts'
import { sheetOf } from '../text/sheet.ts'
import { joinTexts, writeBlocks } from '../text/write-blocks.ts'
import { askOptions } from './ask-options.ts'
import { findOptionProblem, type OptionProblem } from './find-option-problem.ts'
import { areLettered, type LetteredOutcome, linesAround, readLettered } from './lettered-options.ts'
import { isTaskList, listOptionItems, listParts, readOption } from './option-items.ts'
import type { Callout } from './read-callout.ts'
import { recallForm } from './recall-form.ts'

/** What a callout asks. */
export type CalloutOutcome =
  | { readonly kind: 'asked'; readonly form: AuthoredForm }
  | { readonly kind: 'problem'; readonly problem: OptionProblem }
  | { readonly kind: 'nothing'; readonly reason: string }

/** Reads the question of a callout: with boxes or letters a choice, with an answer one to oneself. */
export function askCallout(
  question: Callout,
  answers: readonly Callout[],
  note: Note,
): CalloutOutcome {
  const list = question.blocks.findIndex(isTaskList)
  if (list >= 0) return askBoxes(question, list, note)
  const body = question.blocks.filter((node) => answers.every((answer) => answer.node !== node))
  return answers.length > 0
    ? askAnswered(question, { body, answers }, note)
    : askBelow(question, body, note)
}

function askBoxes({ title, lines, blocks }: Callout, at: number, note: Note): CalloutOutcome {
  const sheet = sheetOf(note)
  const stem = joinTexts(title, joinTexts(...lines), writeBlocks(blocks.slice(0, at), sheet))
  const items = listOptionItems(listParts(blocks, at))
  const options = items.map((item) => readOption(item, sheet))
  const problem = findOptionProblem(items, options)
  if (problem) return { kind: 'problem', problem }
  if (stem === '') return { kind: 'nothing', reason: 'no question stands above its options' }
  return { kind: 'asked', form: askOptions(stem, options) }
}

interface Answered {
  readonly body: readonly Nodes[]
  readonly answers: readonly Callout[]
}

function askAnswered(question: Callout, { body, answers }: Answered, note: Note): CalloutOutcome {
  const sheet = sheetOf(note)
  const said = answers.map((answer) => sayAnswer(answer, note)).filter((text) => text !== '')
  const answer = joinTexts(...said)
  if (answer === '') return { kind: 'nothing', reason: 'its answer is empty' }
  const lettered = readLettered(
    question.lines,
    answers.flatMap(({ title, lines }) => [title, ...lines]),
  )
  if (lettered?.kind === 'problem')
    return { kind: 'problem', problem: placeOf(lettered, question, answers) }
  const shown = lettered ? linesAround(question.lines) : question.lines
  const stem = joinTexts(question.title, joinTexts(...shown), writeBlocks(body, sheet))
  if (stem === '') return { kind: 'nothing', reason: 'it asks nothing' }
  if (lettered) return { kind: 'asked', form: askOptions(stem, lettered.options) }
  if (/^(?:true|false)$/i.test(answer)) {
    const isTrue = /^true$/i.test(answer)
    const both = [
      { text: 'True', key: isTrue },
      { text: 'False', key: !isTrue },
    ]
    return { kind: 'asked', form: askOptions(stem, both) }
  }
  const [only] = answers
  const form = recallForm(stem, answers.length === 1 && only ? only.blocks : [], sheet)
  return { kind: 'asked', form: { ...form, answer } }
}

/** What is wrong with options by letters, at its line or at the answer. */
function placeOf(
  { at, found, expected }: Extract<LetteredOutcome, { kind: 'problem' }>,
  { node }: Callout,
  [answer]: readonly Callout[],
): OptionProblem {
  const { line = 1, column = 1 } = (at === undefined ? answer?.node : node)?.position?.start ?? {}
  return { line: at === undefined ? line : line + 1 + at, column, found, expected }
}

/** An answer below its question in the same callout. */
function askBelow(
  { title, lines, blocks }: Callout,
  body: readonly Nodes[],
  note: Note,
): CalloutOutcome {
  const sheet = sheetOf(note)
  if (areLettered(lines)) return { kind: 'nothing', reason: 'no answer says which letter is right' }
  const [first = '', ...rest] = lines
  const stem = title === '' ? first : title
  const said = joinTexts(...(title === '' ? rest : lines))
  const form = recallForm(stem, body, sheet)
  const answer = joinTexts(said, form.answer)
  if (stem === '' || answer === '') return { kind: 'nothing', reason: 'no answer stands in it' }
  return blocks.length === 0 || body.length > 0
    ? { kind: 'asked', form: { ...form, answer } }
    : { kind: 'nothing', reason: 'no answer stands in it' }
}

const GENERIC = /^(?:answer|solution|success|correct|right)s?\s*:?$/i

/** What an answer says; a title such as “Answer” says nothing. */
function sayAnswer({ title, lines, blocks }: Callout, note: Note): string {
  const body = joinTexts(joinTexts(...lines), writeBlocks(blocks, sheetOf(note)))
  return GENERIC.test(title) && body !== '' ? body : joinTexts(title, body)
}
