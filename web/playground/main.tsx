import './playground.css'
import { render } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Composer } from './composer.tsx'
import { FormView } from './form-view.tsx'
import { MessageView } from './message-view.tsx'
import { act, look, type Place } from './send.ts'
import type { Form, Outcome, State } from './types.ts'

/** Between two looks at what is new. */
const LOOK_MS = 700

/** Ids are known once the server has told them; until then there is nobody to be. */
const NOBODY: Place = { memberId: '', channelId: '', locale: 'en-US' }

function Playground() {
  const [state, setState] = useState<State>()
  const [place, setPlace] = useState(NOBODY)
  const [form, setForm] = useState<{ readonly form: Form; readonly messageId?: string }>()
  const [notice, setNotice] = useState('')
  const log = useRef<HTMLDivElement>(null)
  const refresh = useCallback(
    async (since?: number) => {
      const next = await look(place, since).catch(() => undefined)
      if (!next) return
      setState(next)
      const [first] = next.members
      if (place.memberId === '' && first)
        setPlace({ ...place, memberId: first.id, channelId: next.channelId })
    },
    [place],
  )
  useEffect(() => void refresh(), [refresh])
  useEffect(() => {
    const timer = setInterval(() => void refresh(state?.revision), LOOK_MS)
    return () => clearInterval(timer)
  }, [refresh, state?.revision])
  const count = state?.messages.length ?? 0
  useEffect(() => {
    if (count > 0) log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [count])

  const perform = async (deed: object, messageId?: string): Promise<Outcome> => {
    const outcome = await act(place, deed, messageId)
    setNotice(outcome.kind === 'failed' ? outcome.reason : '')
    if (outcome.kind === 'form')
      setForm(messageId ? { form: outcome.form, messageId } : { form: outcome.form })
    await refresh()
    return outcome
  }

  if (!state || place.memberId === '') return <p class="loading">…</p>
  const me = state.members.find(({ id }) => id === place.memberId)
  const isTalk = place.channelId !== state.channelId
  const where = isTalk ? '@notedrill' : '#quiz-room'
  const names = { name: (id: string) => state.members.find((each) => each.id === id)?.name ?? id }
  return (
    <div class="app">
      <nav aria-label="Channels">
        <h1>notedrill playground</h1>
        <button
          type="button"
          aria-current={!isTalk}
          onClick={() => setPlace({ ...place, channelId: state.channelId })}
        >
          # quiz-room
        </button>
        <button
          type="button"
          aria-current={isTalk}
          onClick={() => me && setPlace({ ...place, channelId: me.talkId })}
        >
          @ notedrill
        </button>
        <fieldset class="members">
          <legend>You are</legend>
          {state.members.map(({ id, name, talkId }) => (
            <label key={id}>
              <input
                type="radio"
                name="member"
                checked={id === place.memberId}
                onChange={() =>
                  setPlace({ ...place, memberId: id, channelId: isTalk ? talkId : state.channelId })
                }
              />
              {name}
            </label>
          ))}
          <label>
            Language{' '}
            <select
              value={place.locale}
              onChange={({ currentTarget }) => setPlace({ ...place, locale: currentTarget.value })}
            >
              <option value="en-US">English</option>
              <option value="de">Deutsch</option>
            </select>
          </label>
        </fieldset>
      </nav>
      <main>
        <h2>{where}</h2>
        <div class="log" ref={log} role="log" aria-label={`Messages in ${where}`}>
          {state.messages.length === 0 && (
            <p class="welcome">
              This is a stand-in for Discord, on your own machine. Type <code>/</code> and pick a
              command: <code>/drill</code> to begin.
            </p>
          )}
          {state.messages.map((message) => (
            <MessageView
              key={message.id}
              message={message}
              names={names}
              channelId={state.channelId}
              press={(pressed, component, values) =>
                void perform(
                  {
                    kind: 'press',
                    customId: component.custom_id,
                    componentType: component.type,
                    ...(values ? { values } : {}),
                  },
                  pressed.id,
                )
              }
              report={(reported) =>
                void perform({ kind: 'report', name: 'Report question' }, reported.id)
              }
            />
          ))}
        </div>
        {notice !== '' && (
          <p class="notice" role="alert">
            {notice}
          </p>
        )}
        <Composer
          commands={state.commands.filter(
            ({ contexts }) => contexts?.includes(isTalk ? 1 : 0) ?? true,
          )}
          place={where}
          run={(name, options) => void perform({ kind: 'command', name, options })}
          complete={(name, options) => act(place, { kind: 'complete', name, options })}
          say={(text) => void perform({ kind: 'say', text })}
        />
      </main>
      {form && (
        <FormView
          form={form.form}
          names={names}
          close={() => setForm(undefined)}
          submit={(fields) => {
            setForm(undefined)
            void perform({ kind: 'submit', customId: form.form.custom_id, fields }, form.messageId)
          }}
        />
      )}
    </div>
  )
}

const page = document.getElementById('page')
if (page) render(<Playground />, page)
