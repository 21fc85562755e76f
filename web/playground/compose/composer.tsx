import { useRef, useState } from 'preact/hooks'
import { aboutIn, nameIn } from '../localise.ts'
import { useSetting } from '../setting.ts'
import type { Command, Outcome } from '../types.ts'
import { CommandForm } from './command-form.tsx'
import { moveAmong } from './move-among.ts'
import { Suggestions } from './suggestions.tsx'

interface Shown {
  readonly commands: readonly Command[]
  readonly place: string
  run(name: string, options: readonly object[]): void
  complete(name: string, options: readonly object[]): Promise<Outcome>
  say(text: string): void
}

/** Where one writes: text, or a command with a slash. */
export function Composer({ commands, place, run, complete, say }: Shown) {
  const { words, locale } = useSetting()
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
        }}
      />
    )
  const typed = text.slice(1).trim()
  const found = text.startsWith('/')
    ? commands.filter((each) =>
        [each.name, nameIn(locale, each)].some((name) => name.startsWith(typed)),
      )
    : []
  const choose = (command: Command): void => {
    if (command.options?.length) setChosen(command)
    else run(command.name, [])
    setText('')
  }
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    input.current?.focus()
    const [first] = found
    // A command that there is not stays, to be mended.
    if (text.startsWith('/')) first && choose(first)
    else if (text.trim() !== '') {
      say(text.trim())
      setText('')
    }
  }
  return (
    <form class="composer" onSubmit={send} onKeyDown={moveAmong}>
      <Suggestions
        label={words.commands}
        items={found}
        keyOf={({ name }) => name}
        choose={choose}
        show={(command) => (
          <>
            <b>/{nameIn(locale, command)}</b> <span>{aboutIn(locale, command)}</span>
          </>
        )}
      />
      <input
        ref={input}
        aria-label={`${words.message} ${place}`}
        placeholder={`${words.message} ${place} ${words.orCommand}`}
        value={text}
        autocomplete="off"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
    </form>
  )
}
