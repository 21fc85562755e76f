import type { AuthoredForm, AuthoredOption } from '../authored.ts'

/** A question with its options: of one key a choice, of several a selection. */
export function askOptions(
  stem: string,
  options: readonly AuthoredOption[],
  hint?: string,
): AuthoredForm {
  const isOne = options.filter(({ key }) => key).length === 1
  return {
    kind: isTrueFalse(options) ? 'truefalse' : isOne ? 'choice' : 'select',
    stem,
    answer: answerOf(options),
    options,
    ...(hint === undefined ? {} : { hint }),
  }
}

/** What is right among some options, as a person reads it. */
export function answerOf(options: readonly AuthoredOption[]): string {
  const keys = options.filter(({ key }) => key)
  return keys.map(({ text }) => text).join(keys.some(isBlock) ? '\n' : '; ')
}

function isBlock({ text }: AuthoredOption): boolean {
  return text.includes('\n')
}

function isTrueFalse(options: readonly AuthoredOption[]): boolean {
  const texts = options.map(({ text }) => text.toLowerCase()).sort()
  return texts.join('/') === 'false/true' && options.filter(({ key }) => key).length === 1
}
