import { areAkin, contentOf, normalOf } from '../../english/content.ts'
import type { Gate } from '../gate.ts'

/** A stem, or a heading printed above it, that holds a word of the answer which not every option has. */
export const keyInStem: Gate = {
  id: 'key-in-stem',
  refuse({ form, draft, distractors }) {
    const { fact } = draft.found
    if (fact.kind === 'choice' && form.kind !== 'choice')
      return namesOnly(form.answer, fact.condition)
    if (fact.kind === 'cell' && fact.compared && draft.slot === 'cell.row')
      return namesOnly(form.answer, fact.value)
    if (` ${normalOf(form.stem)} `.includes(` ${normalOf(form.answer)} `)) return 'the stem says the whole answer'
    const said = [...contentOf([form.stem, ...draft.context].join(' '))]
    const shared = (word: string): boolean =>
      distractors.length > 0 &&
      distractors.every((option) => [...contentOf(option)].some((other) => areAkin(word, other)))
    const leaked = [...contentOf(form.answer)].filter(
      (word) => word.length > 1 && said.some((other) => areAkin(word, other)) && !shared(word),
    )
    return leaked.length > 0 && isTelling(leaked.length, form.kind, contentOf(form.answer).size)
      ? `the stem says “${leaked[0]}”, which is in the answer`
      : undefined
  },
}

/** A long answer that one says aloud may take up a word of the question; an option may not. */
function isTelling(leaked: number, kind: string, size: number): boolean {
  return kind === 'recall' ? leaked > size * 0.6 : true
}

/** A stem that names all its options leaks only if the condition itself names the right one. */
function namesOnly(answer: string, condition: string): string | undefined {
  const said = [...contentOf(condition)]
  const leaked = [...contentOf(answer)].find((word) => said.some((other) => areAkin(word, other)))
  return leaked === undefined ? undefined : `the condition says “${leaked}”, which is in the answer`
}
