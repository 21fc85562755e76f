import type { Card, Source } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import type { ShownQuestion } from '../../study/drill/show-question.ts'

/** A question without its answer, as the API writes it. */
export function showShown({
  id,
  rev,
  kind,
  stem,
  context,
  hint,
  options,
  items,
  lefts,
  parts,
}: ShownQuestion) {
  return {
    id,
    rev,
    kind,
    stem,
    context: [...context],
    ...(hint === undefined ? {} : { hint }),
    ...(options ? { options: options.map((each) => ({ id: each.id, text: each.text })) } : {}),
    ...(items ? { items: [...items] } : {}),
    ...(lefts ? { lefts: [...lefts] } : {}),
    ...(parts === undefined ? {} : { parts }),
  }
}

/** A question with its answer, as the API writes it. */
export function showQuestion(question: Question) {
  const { id, rev, kind, stem, context = [], hint } = question
  return {
    id,
    rev,
    kind,
    stem,
    context: [...context],
    ...(hint === undefined ? {} : { hint }),
    ...showAnswer(question),
  }
}

/** What is right, and why, with the place in the notes. */
export function showSolution(card: Card, question: Question) {
  return { ...showAnswer(question), source: showSource(card.source) }
}

function showAnswer(question: Question) {
  const { answer, explanation } = question
  const common = { answer, ...(explanation === undefined ? {} : { explanation }) }
  switch (question.kind) {
    case 'choice':
    case 'select':
    case 'truefalse':
      return { ...common, options: question.options.map((option) => ({ ...option })) }
    case 'cloze':
      return { ...common, ...acceptedOf(question.accepted) }
    case 'typed': {
      const { accepted, tolerance } = question
      return {
        ...common,
        ...acceptedOf(accepted),
        ...(tolerance === undefined ? {} : { tolerance }),
      }
    }
    case 'order':
      return { ...common, items: [...question.items] }
    case 'match':
      return { ...common, pairs: question.pairs.map((pair) => ({ ...pair })) }
    case 'recall':
      return question.items ? { ...common, items: [...question.items] } : common
  }
}

function acceptedOf(accepted: readonly string[] | undefined) {
  return accepted ? { accepted: [...accepted] } : {}
}

/** A place in the notes, as the API writes it. */
export function showSource({ file, startLine, endLine, headings, quote }: Source) {
  return { file, start_line: startLine, end_line: endLine, headings: [...headings], quote }
}
