import { useEffect, useState } from 'preact/hooks'
import type { Place } from './send.ts'
import { useSetting } from './setting.ts'
import type { State } from './types.ts'

interface Shown {
  readonly state: State
  readonly place: Place
  move(to: Partial<Place>): void
  wait(minutes: number): void
}

/** Channels, who one is, in which language, and what time it is. */
export function Sidebar({ state, place, move, wait }: Shown) {
  const { words } = useSetting()
  const me = state.members.find(({ id }) => id === place.memberId)
  const isTalk = place.channelId !== state.channelId
  return (
    <nav aria-label={words.channels}>
      <h1>notedrill playground</h1>
      <ChannelButton {...{ state, place, move }} id={state.channelId} name="# quiz-room" />
      <ChannelButton {...{ state, place, move }} id={me?.talkId ?? ''} name="@ notedrill" />
      <div class="corner">
        <Clock wait={wait} />
        <fieldset>
          <legend>{words.members}</legend>
          {state.members.map(({ id, name, talkId }) => (
            <label key={id}>
              <input
                type="radio"
                name="member"
                checked={id === place.memberId}
                onChange={() =>
                  move({ memberId: id, channelId: isTalk ? talkId : state.channelId })
                }
              />
              {name}
            </label>
          ))}
          <label>
            {words.language}{' '}
            <select
              value={place.locale}
              onChange={({ currentTarget }) => move({ locale: currentTarget.value })}
            >
              <option value="en-US">English</option>
              <option value="de">Deutsch</option>
            </select>
          </label>
        </fieldset>
      </div>
    </nav>
  )
}

interface ChannelShown extends Omit<Shown, 'wait'> {
  readonly id: string
  readonly name: string
}

/** A channel, with a mark while there is something in it that was not looked at. */
function ChannelButton({ state, place, move, id, name }: ChannelShown) {
  const { words } = useSetting()
  const isCurrent = place.channelId === id
  const count = state.counts[id] ?? 0
  const [looked, setLooked] = useState(count)
  useEffect(() => {
    if (isCurrent || count < looked) setLooked(count)
  }, [isCurrent, count, looked])
  const isUnread = !isCurrent && count > looked
  return (
    <button type="button" aria-current={isCurrent} onClick={() => move({ channelId: id })}>
      {name}
      {isUnread && (
        <span class="unread">
          {count - looked} <span class="unseen">{words.unread}</span>
        </span>
      )}
    </button>
  )
}

/** The playground's clock, and buttons by which nobody has to wait. */
function Clock({ wait }: Pick<Shown, 'wait'>) {
  const { words, locale, aheadMs } = useSetting()
  const now = new Date(Date.now() + aheadMs)
  const style = { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const
  const steps = [
    [words.tenMinutes, 10],
    [words.hour, 60],
    [words.day, 1440],
  ] as const
  return (
    <fieldset>
      <legend>{words.clock}</legend>
      <time dateTime={now.toISOString()}>{now.toLocaleString(locale, style)} UTC</time>
      {steps.map(([label, minutes]) => (
        <button key={label} type="button" class="step" onClick={() => wait(minutes)}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
