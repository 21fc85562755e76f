import type { FunctionComponent } from 'preact'
import type { Question } from '../../client/types.ts'
import { ChoiceForm } from './choice-form.tsx'
import type { FormProps } from './form.ts'
import { MatchForm } from './match-form.tsx'
import { OrderForm } from './order-form.tsx'
import { RecallForm } from './recall-form.tsx'
import { SelectForm } from './select-form.tsx'
import { TypedForm } from './typed-form.tsx'

/** How each kind of question is answered; a new kind is one file and one line. */
export const FORMS: Record<Question['kind'], FunctionComponent<FormProps>> = {
  choice: ChoiceForm,
  truefalse: ChoiceForm,
  select: SelectForm,
  cloze: TypedForm,
  typed: TypedForm,
  recall: RecallForm,
  order: OrderForm,
  match: MatchForm,
}
