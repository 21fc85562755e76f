import { useState } from 'preact/hooks'
import { aboutIn, nameIn } from '../localise.ts'
import { useSetting } from '../setting.ts'
import type { Command, Outcome } from '../types.ts'
import { moveAmong } from './move-among.ts'
import { ABOUT_OPTION, OptionField } from './option-field.tsx'

interface Shown {
  readonly command: Command
  complete(name: string, options: readonly object[]): Promise<Outcome>
  run(options: readonly object[]): void
  close(): void
}

/** A command with what there is to say along with it. */
export function CommandForm({ command, complete, run, close }: Shown) {
  const { words, locale } = useSetting()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [entered, setEntered] = useState<string>()
  const filling = command.options?.find(({ name }) => name === entered)
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    run(optionsOf(command, values))
  }
  return (
    <form
      class="composer command"
      onSubmit={send}
      onKeyDown={moveAmong}
      onFocusIn={({ target }) => setEntered(nameOfField(target))}
      onFocusOut={({ relatedTarget }) => setEntered(nameOfField(relatedTarget))}
    >
      <p class="about" id={ABOUT_OPTION}>
        {aboutIn(locale, filling ?? command)}
      </p>
      <b>/{nameIn(locale, command)}</b>
      {command.options?.map((option, at) => (
        <OptionField
          key={option.name}
          option={option}
          isFirst={at === 0}
          value={values[option.name] ?? ''}
          isEntered={option === filling}
          change={(value) => setValues((before) => ({ ...before, [option.name]: value }))}
          complete={(value) =>
            complete(command.name, [{ name: option.name, type: 3, value, focused: true }])
          }
        />
      ))}
      <div class="row">
        <button type="submit" class="button primary">
          {words.send}
        </button>
        <button type="button" class="button secondary" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

/** The option whose field somebody is in. */
function nameOfField(target: EventTarget | null): string | undefined {
  const field = target instanceof Element ? target.closest<HTMLElement>('.option') : null
  return field?.dataset.name
}

function optionsOf(command: Command, values: Readonly<Record<string, string>>): object[] {
  return (command.options ?? []).flatMap(({ name, type }) => {
    const value = values[name] ?? ''
    if (value === '') return []
    return [{ name, type, value: type === 4 ? Number(value) : value }]
  })
}
