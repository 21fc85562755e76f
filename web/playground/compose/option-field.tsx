import type { Ref } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { nameIn } from '../localise.ts'
import { useSetting } from '../setting.ts'
import type { CommandOption, Outcome } from '../types.ts'
import { Suggestions } from './suggestions.tsx'

interface Shown {
  readonly option: CommandOption
  readonly isFirst: boolean
  readonly value: string
  /** Whether it is being filled in. */
  readonly isEntered: boolean
  change(value: string): void
  complete(value: string): Promise<Outcome>
}

/** The field of an option: a menu, a number, or text that is completed while it is typed. */
export function OptionField(shown: Shown) {
  const { locale } = useSetting()
  const { option, isFirst } = shown
  const field = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isFirst) field.current?.focus()
  }, [isFirst])
  const id = `option-${option.name}`
  return (
    <div class="option" data-name={option.name}>
      <label for={id}>{nameIn(locale, option)}</label>
      <Field {...shown} id={id} field={field} />
    </div>
  )
}

/** The line that says what the option is for that is being filled in. */
export const ABOUT_OPTION = 'about-option'

interface FieldShown extends Shown {
  readonly id: string
  readonly field: Ref<HTMLElement>
}

function Field(shown: FieldShown) {
  const { locale } = useSetting()
  const { option, value, change, id, field } = shown
  if (option.choices)
    return (
      <select
        id={id}
        ref={field as Ref<HTMLSelectElement>}
        aria-describedby={ABOUT_OPTION}
        value={value}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      >
        <option value="" />
        {option.choices.map((each) => (
          <option key={each.value} value={each.value}>
            {nameIn(locale, each)}
          </option>
        ))}
      </select>
    )
  if (option.autocomplete) return <CompletedField {...shown} />
  const common = {
    ...{ id, value, autocomplete: 'off', ref: field as Ref<HTMLInputElement> },
    'aria-describedby': ABOUT_OPTION,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      change(currentTarget.value),
  }
  return option.type === 4 ? (
    <input type="number" min={option.min_value} max={option.max_value} {...common} />
  ) : (
    <input type="text" {...common} />
  )
}

function CompletedField({ option, isEntered, change, complete, id, field }: FieldShown) {
  const { locale, words } = useSetting()
  const [choices, setChoices] = useState<readonly { name: string; value: string }[]>([])
  const [typed, setTyped] = useState('')
  const latest = useRef('')
  const suggest = async (text: string): Promise<void> => {
    latest.current = text
    setTyped(text)
    change(text)
    const outcome = await complete(text)
    // What was typed since has choices of its own.
    if (latest.current === text) setChoices(outcome.kind === 'choices' ? outcome.choices : [])
  }
  const choose = ({ name, value }: { readonly name: string; readonly value: string }): void => {
    latest.current = name
    change(value)
    setTyped(name)
    setChoices([])
  }
  return (
    <>
      <input
        id={id}
        ref={field as Ref<HTMLInputElement>}
        aria-describedby={ABOUT_OPTION}
        type="text"
        autocomplete="off"
        value={typed}
        onFocus={() => void suggest(typed)}
        onInput={({ currentTarget }) => void suggest(currentTarget.value)}
      />
      <Suggestions
        label={`${words.choices} ${nameIn(locale, option)}`}
        items={isEntered ? choices : []}
        keyOf={({ value }) => value}
        show={({ name }) => name}
        choose={choose}
      />
    </>
  )
}
