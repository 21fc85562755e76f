import type { Question } from '../../../study/bank/question.ts'
import { cardsOf, compileTexts } from '../support.ts'

/** The questions that an author wrote in a note. */
export function questionsOf(text: string): readonly Question[] {
  return cardsOf(text)
    .filter(({ rule }) => rule.startsWith('author/'))
    .flatMap((card) => card.questions)
}

/** Those as `kind: stem => answer (*right, wrong) ?hint [item | item]`. */
export function show(text: string): string[] {
  return questionsOf(text).map((question) => {
    const { kind, stem, answer, hint } = question
    const options = 'options' in question ? ` (${showOptions(question.options)})` : ''
    const items = 'items' in question ? ` [${question.items?.join(' | ')}]` : ''
    return `${kind}: ${stem} => ${answer}${options}${hint === undefined ? '' : ` ?${hint}`}${items}`
  })
}

function showOptions(options: readonly { readonly text: string; readonly key: boolean }[]): string {
  return options
    .map(({ text, key }) => `${key ? '*' : ''}${text}`)
    .sort()
    .join(', ')
}

/** What the compiler says of a note, as `line:column severity rule: found, expected`. */
export function messagesOf(text: string): string[] {
  return compileTexts({ 'deck/note.md': text }).messages.map(
    ({ line, column, severity, rule, found, expected }) =>
      `${line}:${column} ${severity} ${rule}: ${found}, ${expected}`,
  )
}

/** What `explain` says of lines that look like a card and are none, as `line rule: reason`. */
export function passedOver(text: string): string[] {
  const [account] = compileTexts({ 'deck/note.md': text }).accounts
  return (account?.lines ?? []).flatMap(({ line, refusals }) =>
    refusals
      .filter(({ rule }) => rule.startsWith('author/'))
      .map(({ rule, reason }) => `${line} ${rule}: ${reason}`),
  )
}
