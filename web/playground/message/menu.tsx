import { useState } from 'preact/hooks'
import { useSetting } from '../setting.ts'
import type { Component } from '../types.ts'

interface Shown {
  readonly part: Component
  choose(values: readonly string[]): void
}

/** A menu of which one is chosen. */
export function Menu({ part, choose }: Shown) {
  const label = part.placeholder ?? 'Menu'
  return (
    <select
      aria-label={label}
      value=""
      onChange={({ currentTarget }) => choose([currentTarget.value])}
    >
      <option value="">{label}</option>
      {part.options?.map(({ value, label, description }) => (
        <option key={value} value={value}>
          {description ? `${label} – ${description}` : label}
        </option>
      ))}
    </select>
  )
}

/** A menu of which several are chosen: open until one says so. */
export function ManyMenu({ part, choose }: Shown) {
  const { words } = useSetting()
  const [chosen, setChosen] = useState<readonly string[]>(
    part.options?.flatMap((each) => (each.default ? each.value : [])) ?? [],
  )
  const turn = (value: string): void =>
    setChosen(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  const { min_values: least = 1, max_values: most = 1 } = part
  return (
    <fieldset class="many">
      <legend>{part.placeholder}</legend>
      {part.options?.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => turn(value)} />
          {label}
        </label>
      ))}
      <button
        type="button"
        class="button primary"
        disabled={chosen.length < least || chosen.length > most}
        onClick={() => choose(chosen)}
      >
        {words.done}
      </button>
    </fieldset>
  )
}

/** A menu of the server's channels, with those chosen that are chosen already. */
export function ChannelMenu({ part, choose }: Shown) {
  const { channels } = useSetting()
  const chosen = part.default_values?.map(({ id }) => id) ?? []
  const options = channels.map(({ id, name }) => ({
    value: id,
    label: `#${name}`,
    default: chosen.includes(id),
  }))
  return <ManyMenu key={chosen.join()} part={{ ...part, options }} choose={choose} />
}
