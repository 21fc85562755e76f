import { countWords } from '../../english/tokens.ts'
import type { Section, Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { membersOf } from '../members.ts'
import { foundIn, type Reading, type Rule, refusedAt } from '../reading.ts'
import { parseCopula } from '../sentence/parse-copula.ts'
import { splitSentences } from '../sentence/split-sentences.ts'
import { tidyPhrase } from '../tidy.ts'

/** A heading that is a question, with its answer below: a list of a few things, or one sentence. */
export const questionHeading: Rule = {
  id: 'question-heading',
  prior: 0.75,
  isOwner: true,
  find: findAnswers,
}

const QUESTION = /^(?:what|why|how|when|where|who|which|in which|for what)\b.{6,}\?$/i
/** A question that asks the reader, or for more than a line can say. */
const OPEN =
  /\b(?:you|your|we|our|i)\b.*\?$|^how (?:to|do|does|can|did)\b|^what (?:next|else|now)\b|\b(?:this|that|these|it|they)\b/i
const ANSWER_WORDS = 25

function* findAnswers(reading: Reading): Iterable<Finding> {
  for (const section of reading.outline.sections) {
    const question = section.heading?.text.replace(/\s+\?$/, '?')
    if (question === undefined || !QUESTION.test(question) || OPEN.test(question)) continue
    const units = topUnits(section)
    const [first] = units
    if (!first || !units.every((unit) => reading.isFree(unit))) continue
    yield* first.kind === 'item' ? readList(question, units) : readSentence(question, units)
  }
}

function topUnits({ blocks }: Section): Unit[] {
  return blocks.filter(
    (block): block is Unit =>
      (block.kind === 'item' || block.kind === 'paragraph' || block.kind === 'quote') &&
      block.parent === undefined,
  )
}

function* readList(question: string, items: readonly Unit[]): Iterable<Finding> {
  const [first] = items
  if (!first) return
  const members = items.every(({ list }) => list === first.list)
    ? membersOf(items)
    : 'more than one list stands below the question'
  if (typeof members === 'string') return yield refusedAt(questionHeading, first, members)
  yield foundIn(questionHeading, [first, ...items.slice(1)], {
    fact: { kind: 'member', set: question, members, prompt: question },
    set: `questions ${first.startLine}`,
    explanation: members.join('; '),
    needsContext: true,
  })
}

function* readSentence(question: string, units: readonly Unit[]): Iterable<Finding> {
  const [unit] = units
  if (!unit || units.length > 1 || unit.children.length > 0 || unit.rich.isStruck) return
  const [sentence, ...more] = splitSentences(unit.rich.text)
  const answer = sentence ? tidyPhrase(unit.rich.text.slice(sentence.start, sentence.end)) : ''
  if (more.length > 0 || answer === '' || countWords(answer) > ANSWER_WORDS)
    return yield refusedAt(questionHeading, unit, 'its answer is longer than a line')
  const said = /^what (?:is|are)\b/i.test(question) ? parseCopula(answer)?.definiens : undefined
  yield foundIn(questionHeading, [unit], {
    fact: { kind: 'authored', prompt: question, answer: markdownOf(unit.rich, said ?? answer) },
    set: setOf(unit),
    explanation: markdownOf(unit.rich, answer),
    needsContext: true,
  })
}
