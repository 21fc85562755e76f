import type { Gate } from '../gate.ts'

/** A year that cannot be one, `the Act of 18470`: a slip of the note, which no learner is to be asked. */
export const oddNumber: Gate = {
  id: 'odd-number',
  refuse: ({ form, distractors }) =>
    whyOddNumber([form.stem, form.answer, ...distractors].join(' ')),
}

/** What in a text looks like a year and is none. */
export function whyOddNumber(text: string): string | undefined {
  const found = ODD_YEAR.exec(text)?.[0]
  return found === undefined ? undefined : `“${found}” is no year`
}

const ODD_YEAR =
  /\b(?:[Ii]n|of|since|until|from|by|about|around|circa|during)\s(?:1[0-9]|20)\d{3}(?![\d.,]|\s*(?:%|[\p{Ll}µ°]))/u
