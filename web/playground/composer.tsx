import { useEffect, useRef, useState } from 'preact/hooks'
import type { Command, CommandOption, Outcome } from './types.ts'

interface Shown {
  readonly commands: readonly Command[]
  readonly place: string
  run(name: string, options: readonly object[]): void
  complete(name: string, options: readonly object[]): Promise<Outcome>
  say(text: string): void
}

/** Where one writes: text, or a command with a slash. */
export function Composer({ commands, place, run, complete, say }: Shown) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Command>()
  const input = useRef<HTMLInputElement>(null)
  if (chosen)
    return (
      <CommandForm
        command={chosen}
        complete={complete}
        close={() => setChosen(undefined)}
        run={(options) => {
          run(chosen.name, options)
          setChosen(undefined)
          setText('')
        }}
      />
    )
  const found = text.startsWith('/')
    ? commands.filter(({ name, type }) => type === 1 && name.startsWith(text.slice(1).trim()))
    : []
  const choose = (command: Command): void => {
    if (command.options?.length) setChosen(command)
    else run(command.name, [])
    setText('')
  }
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    const [first] = found
    if (text.startsWith('/')) first && choose(first)
    else if (text.trim() !== '') say(text.trim())
    setText('')
    input.current?.focus()
  }
  return (
    <form class="composer" onSubmit={send}>
      {found.length > 0 && (
        <ul class="suggestions" aria-label="Commands">
          {found.map((command) => (
            <li key={command.name}>
              <button type="button" onClick={() => choose(command)}>
                <b>/{command.name}</b> <span>{command.description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        aria-label={`Message ${place}`}
        placeholder={`Message ${place}, or / for a command`}
        value={text}
        autocomplete="off"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
    </form>
  )
}

interface CommandShown {
  readonly command: Command
  complete: Shown['complete']
  run(options: readonly object[]): void
  close(): void
}

/** A command with what there is to say along with it. */
function CommandForm({ command, complete, run, close }: CommandShown) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    run(optionsOf(command, values))
  }
  return (
    <form class="composer command" onSubmit={send}>
      <b>/{command.name}</b>
      {command.options?.map((option, at) => (
        <OptionField
          key={option.name}
          option={option}
          isFirst={at === 0}
          value={values[option.name] ?? ''}
          change={(value) => setValues((before) => ({ ...before, [option.name]: value }))}
          complete={(value) =>
            complete(command.name, [{ name: option.name, type: 3, value, focused: true }])
          }
        />
      ))}
      <button type="submit" class="button primary">
        Send
      </button>
      <button type="button" class="button secondary" onClick={close}>
        Cancel
      </button>
    </form>
  )
}

function optionsOf(command: Command, values: Readonly<Record<string, string>>): object[] {
  return (command.options ?? []).flatMap(({ name, type }) => {
    const value = values[name] ?? ''
    if (value === '') return []
    return [{ name, type, value: type === 4 ? Number(value) : value }]
  })
}

interface OptionShown {
  readonly option: CommandOption
  readonly isFirst: boolean
  readonly value: string
  change(value: string): void
  complete(value: string): Promise<Outcome>
}

function OptionField({ option, isFirst, value, change, complete }: OptionShown) {
  const [choices, setChoices] = useState<readonly { name: string; value: string }[]>([])
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFirst) field.current?.focus()
  }, [isFirst])
  const suggest = async (text: string): Promise<void> => {
    setTyped(text)
    change(text)
    const outcome = await complete(text)
    setChoices(outcome.kind === 'choices' ? outcome.choices : [])
  }
  if (option.choices)
    return (
      <label title={option.description}>
        {option.name}
        <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
          <option value="" />
          {option.choices.map((each) => (
            <option key={each.value} value={each.value}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
    )
  if (!option.autocomplete)
    return (
      <label title={option.description}>
        {option.name}
        <input
          ref={field}
          type="number"
          min={option.min_value}
          max={option.max_value}
          value={value}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      </label>
    )
  return (
    <label title={option.description}>
      {option.name}
      <input
        ref={field}
        type="text"
        autocomplete="off"
        value={typed}
        onFocus={() => void suggest(typed)}
        onInput={({ currentTarget }) => void suggest(currentTarget.value)}
      />
      {choices.length > 0 && (
        <ul class="suggestions" aria-label={`Choices for ${option.name}`}>
          {choices.map((each) => (
            <li key={each.value}>
              <button
                type="button"
                onClick={() => {
                  change(each.value)
                  setTyped(each.name)
                  setChoices([])
                }}
              >
                {each.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </label>
  )
}
