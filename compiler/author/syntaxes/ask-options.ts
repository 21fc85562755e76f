import type { AuthoredForm, AuthoredOption } from '../authored.ts'

/** A question with its options: of one key a choice, of several a selection. */
export function askOptions(
  stem: string,
  options: readonly AuthoredOption[],
  hint?: string,
): AuthoredForm {
  const keys = options.filter(({ key }) => key)
  return {
    kind: isTrueFalse(options) ? 'truefalse' : keys.length === 1 ? 'choice' : 'select',
    stem,
    answer: keys.map(({ text }) => text).join(keys.some(isBlock) ? '\n' : '; '),
    options,
    ...(hint === undefined ? {} : { hint }),
  }
}

function isBlock({ text }: AuthoredOption): boolean {
  return text.includes('\n')
}

function isTrueFalse(options: readonly AuthoredOption[]): boolean {
  const texts = options.map(({ text }) => text.toLowerCase()).sort()
  return texts.join('/') === 'false/true' && options.filter(({ key }) => key).length === 1
}
