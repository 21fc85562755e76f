import type { Nodes } from 'mdast'
import { parseMarkdown } from '../../compiler/note/parse-markdown.ts'
import { whyUnclean } from '../../compiler/question/gates/unclean-text.ts'
import type { Question } from '../../study/bank/question.ts'

/** What is wrong with a question, whoever wrote it; `isDerived` if nobody did. */
export function findFault(question: Question, isDerived: boolean): string | undefined {
  return (
    findEmpty(question) ??
    findKeyFault(question) ??
    textsOf(question)
      .map(findResidue)
      .find((reason) => reason !== undefined) ??
    (isDerived ? findDerivedFault(question) : undefined)
  )
}

function findEmpty(question: Question): string | undefined {
  const { stem, answer } = question
  return [stem, answer, ...choicesOf(question)].some((text) => text.trim() === '')
    ? 'a text of it is empty'
    : undefined
}

/** What can be picked, put in order or matched. */
function choicesOf(question: Question): string[] {
  if ('options' in question) return question.options.map(({ text }) => text)
  if ('pairs' in question) return question.pairs.flatMap(({ left, right }) => [left, right])
  return 'items' in question ? [...(question.items ?? [])] : []
}

function textsOf(question: Question): string[] {
  const { stem, answer, hint, explanation, context = [] } = question
  const told = 'options' in question ? question.options.map(({ feedback }) => feedback) : []
  return [stem, answer, hint, explanation, ...context, ...choicesOf(question), ...told].filter(
    (text) => text !== undefined,
  )
}

function findKeyFault(question: Question): string | undefined {
  switch (question.kind) {
    case 'choice':
    case 'select':
    case 'truefalse': {
      const { options, kind } = question
      const keys = options.filter(({ key }) => key).length
      if (new Set(options.map(({ id }) => id)).size < options.length)
        return 'two options have one id'
      if (new Set(options.map(({ text }) => seen(text))).size < options.length)
        return 'two options are the same'
      if (options.length < 2) return 'it has no alternative'
      return keys === 0 || (keys > 1 && kind !== 'select') ? `${keys} options are right` : undefined
    }
    case 'cloze':
      return question.stem.split('[…]').length === 2 ? undefined : 'it has not one blank'
    case 'order':
      return new Set(question.items).size < question.items.length ? 'two items are one' : undefined
    case 'match':
    case 'typed':
    case 'recall':
      return undefined
  }
}

/** A text as it is told from another: in code, large and small letters differ. */
function seen(text: string): string {
  return text.includes('`') ? text : text.toLowerCase()
}

const INLINE: ReadonlySet<Nodes['type']> = new Set([
  ...(['root', 'paragraph', 'text', 'strong', 'emphasis', 'delete', 'break'] as const),
  ...(['inlineCode', 'code', 'inlineMath', 'math', 'image'] as const),
])

/** Whatever a reader would be shown that is neither text nor emphasis, code, a formula or an image. */
function findResidue(text: string): string | undefined {
  if (/[\ue000-\uf8ff]/.test(text)) return 'it holds a character of the compiler’s own'
  const inline = text.startsWith('```') ? text : `\u2060 ${text}`
  const odd = [...nodesOf(parseMarkdown(inline))].find(
    (node) => !INLINE.has(node.type) && !isBareAddress(node),
  )
  return odd && `it holds a ${odd.type}`
}

/** An address that is shown as it is written: it may be a link, as in any text. */
function isBareAddress(node: Nodes): boolean {
  const [shown] = node.type === 'link' ? node.children : []
  return node.type === 'link' && shown?.type === 'text' && node.url.endsWith(shown.value)
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

/** What the compiler wrote itself has no marks of the note in it, and does not say what it asks. */
function findDerivedFault(question: Question): string | undefined {
  const { stem, answer, context = [] } = question
  const options = 'options' in question ? question.options.map(({ text }) => text) : []
  if (!options.every((option) => says(stem, option)) || options.length === 0)
    if (says(stem, answer) && !namesChoices(stem)) return 'its stem says the answer'
  return [stem, answer, ...context, ...options]
    .map((text) => whyUnclean(text.replace('[…]', '')))
    .find((reason) => reason !== undefined)
}

/** A stem that names what to choose from has to say the answer. */
function namesChoices(stem: string): boolean {
  return /\sor\s.+[:?]/.test(stem)
}

function says(stem: string, answer: string): boolean {
  const words = (text: string): string =>
    ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
  return words(answer).trim() !== '' && words(stem).includes(words(answer))
}
