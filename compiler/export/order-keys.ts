import type { Option, SelectQuestion } from '../../study/bank/question.ts'

/** The options of a question, the right ones among them in the order in which its answer names them. */
export function orderKeys({
  options,
  answer,
}: Pick<SelectQuestion, 'options' | 'answer'>): readonly Option[] {
  const keys = options
    .filter(({ key }) => key)
    .sort((a, b) => answer.indexOf(a.text) - answer.indexOf(b.text))
    .values()
  return options.map((option) => (option.key ? (keys.next().value ?? option) : option))
}
