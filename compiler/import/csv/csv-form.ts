import { askOptions } from '../../author/syntaxes/ask-options.ts'
import type { Message } from '../../note/message.ts'
import { childrenToMarkdown } from '../html/html-to-markdown.ts'
import { type HtmlElement, parseHtml } from '../html/parse-html.ts'
import type { Imported } from '../imported.ts'
import { blanksOf } from './blanks-of.ts'
import { plainTextsIn, takePart, textsIn } from './html-parts.ts'

type Formed = Pick<Imported, 'form' | 'explanation'>
type Refused = Pick<Message, 'found' | 'expected'>

/** The two sides of a card as they stand in the file. */
export interface Sides {
  readonly front: string
  readonly back: string
  /** `undefined` if the file does not say. */
  readonly isCloze: boolean | undefined
}

/** A row as questions: one, or one for each blank; what our own export has marked is what it was. */
export function fieldsToForms(
  { front, back, isCloze }: Sides,
  toMarkdown: (field: string) => string,
): Formed[] | Refused {
  const below = parseHtml(back)
  const extra = {
    explanation: takePart(below, 'explanation'),
    accepted: takePart(below, 'accepted'),
  }
  const explained = explainedBy(extra.explanation)
  if (isCloze ?? /\{\{c\d/.test(front)) {
    const forms = blanksOf(front, toMarkdown)
    if (forms.length === 0) return { found: 'a cloze without a blank', expected: '`{{c1::…}}`' }
    const rest = extra.explanation ? '' : toMarkdown(back)
    const said = rest === '' ? explained : { explanation: rest }
    const also = forms.length === 1 ? alsoIn(extra.accepted) : {}
    return forms.map((form) => ({ form: { ...form, ...also }, ...said }))
  }
  const above = parseHtml(front)
  const hint = takePart(above, 'hint')
  const hinted = hint ? { hint: childrenToMarkdown(withoutSummary(hint)) } : {}
  const options = takePart(above, 'options')
  while (takePart(above, 'given'));
  const isMarked =
    hint !== undefined || options !== undefined || extra.explanation !== undefined || hasMark(below)
  const stem = isMarked ? childrenToMarkdown(above) : toMarkdown(front)
  if (options) return fromOptions({ stem, ...hinted }, { options, below, explained })
  const form = isMarked ? fromMarked(stem, below, extra.accepted) : undefined
  if (form) return [{ form: { ...form, ...hinted }, ...explained }]
  const answer = isMarked ? childrenToMarkdown(below) : toMarkdown(back)
  if (answer === '') return { found: 'an empty back', expected: 'the answer' }
  return [{ form: { kind: 'recall', stem, answer, ...hinted }, ...explained }]
}

function explainedBy(part: HtmlElement | undefined): Pick<Imported, 'explanation'> {
  return part ? { explanation: childrenToMarkdown(part) } : {}
}

/** What else is right; for a row of several blanks nothing tells for which of them. */
function alsoIn(accepted: HtmlElement | undefined): { readonly accepted?: readonly string[] } {
  return accepted ? { accepted: plainTextsIn(accepted, 'li') } : {}
}

function withoutSummary({ children, ...element }: HtmlElement): HtmlElement {
  return {
    ...element,
    children: children.filter((child) => typeof child === 'string' || child.tag !== 'summary'),
  }
}

const MARKS: ReadonlySet<string> = new Set(['typed', 'order', 'pairs', 'items', 'keys'])

function hasMark({ children }: HtmlElement): boolean {
  return children.some(
    (child) => typeof child !== 'string' && MARKS.has(child.attributes.get('class') ?? ''),
  )
}

/** A back that our export has marked as more than a text. */
function fromMarked(
  stem: string,
  below: HtmlElement,
  accepted: HtmlElement | undefined,
): Formed['form'] | undefined {
  const [typed, order, pairs, items] = ['typed', 'order', 'pairs', 'items'].map((name) =>
    takePart(below, name),
  )
  if (order) {
    const texts = textsIn(order, 'li')
    return { kind: 'order', stem, items: texts, answer: texts.join('; ') }
  }
  if (items) {
    const texts = textsIn(items, 'li')
    return { kind: 'recall', stem, items: texts, answer: texts.join('; ') }
  }
  if (pairs) {
    const cells = textsIn(pairs, 'td')
    const both = cells.flatMap((left, at) =>
      at % 2 === 0 ? [{ left, right: cells[at + 1] ?? '' }] : [],
    )
    return {
      kind: 'match',
      stem,
      pairs: both,
      answer: both.map(({ left, right }) => `${left} – ${right}`).join('; '),
    }
  }
  if (!typed) return undefined
  const off = takePart(below, 'tolerance')
  const tolerance = off ? Number(childrenToMarkdown(off).replace('±', '').trim()) : undefined
  return {
    kind: 'typed',
    stem,
    answer: childrenToMarkdown(typed),
    ...alsoIn(accepted),
    ...(tolerance === undefined ? {} : { tolerance }),
  }
}

interface Options {
  readonly options: HtmlElement
  readonly below: HtmlElement
  readonly explained: Pick<Imported, 'explanation'>
}

function fromOptions(
  { stem, hint }: { readonly stem: string; readonly hint?: string },
  { options, below, explained }: Options,
): Formed[] | Refused {
  const feedback = takePart(below, 'feedback')
  const [terms, said] = feedback ? [textsIn(feedback, 'dt'), textsIn(feedback, 'dd')] : [[], []]
  const keys = takePart(below, 'keys')
  const right = new Set(keys ? textsIn(keys, 'li') : [childrenToMarkdown(below)])
  const shown = textsIn(options, 'li')
  const texts = [...right].every((text) => shown.includes(text)) ? inOrder(shown, right) : shown
  const read = texts.map((text) => {
    const why = said[terms.indexOf(text)]
    return { text, key: right.has(text), ...(why === undefined ? {} : { feedback: why }) }
  })
  if (!read.some(({ key }) => key))
    return { found: 'a back that is none of the options', expected: 'the right one' }
  const form = askOptions(stem, read, hint)
  return [{ form: keys && 'options' in form ? { ...form, kind: 'select' } : form, ...explained }]
}

/** Options with the right ones among them in the order in which the answer names them. */
function inOrder(shown: readonly string[], right: ReadonlySet<string>): string[] {
  const keys = right.values()
  return shown.map((text) => (right.has(text) ? (keys.next().value ?? text) : text))
}
