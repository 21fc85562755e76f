import './style/base.css'
import './style/message.css'
import './style/controls.css'
import './style/composer.css'
import './style/dialog.css'
import './style/narrow.css'
import { render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { commandsFor } from './compose/commands-for.ts'
import { Composer } from './compose/composer.tsx'
import { FormView } from './message/form-view.tsx'
import { MessageView } from './message/message-view.tsx'
import { SettingContext } from './setting.ts'
import { Sidebar } from './sidebar.tsx'
import type { State } from './types.ts'
import { type Play, usePlayground } from './use-playground.ts'
import { wordsIn } from './words.ts'

function Playground() {
  const play = usePlayground()
  const { state, place } = play
  if (!state || place.memberId === '') return <p class="loading">…</p>
  const setting = {
    locale: place.locale,
    words: wordsIn(place.locale),
    aheadMs: state.now - Date.now(),
    channels: [{ id: state.channelId, name: 'quiz-room' }],
    nameOf: (id: string) => state.members.find((each) => each.id === id)?.name ?? id,
  }
  return (
    <SettingContext.Provider value={setting}>
      <div class="app" lang={place.locale}>
        <Sidebar
          state={state}
          place={place}
          move={play.move}
          wait={(minutes) => void play.perform({ kind: 'wait', minutes })}
        />
        <Channel play={play} state={state} />
        {play.form && (
          <FormView
            form={play.form.form}
            close={play.closeForm}
            submit={(fields) => {
              const { form, messageId } = play.form ?? {}
              play.closeForm()
              void play.perform({ kind: 'submit', customId: form?.custom_id, fields }, messageId)
            }}
          />
        )}
      </div>
    </SettingContext.Provider>
  )
}

/** The messages of a channel, and where one writes. */
function Channel({ play, state }: { readonly play: Play; readonly state: State }) {
  const { place, pending, notice, perform } = play
  const log = useRef<HTMLDivElement>(null)
  const latest = `${place.channelId} ${state.messages.at(-1)?.id} ${pending}`
  const showLatest = (): void => log.current?.scrollTo({ top: log.current.scrollHeight })
  useEffect(() => {
    if (latest) showLatest()
  }, [latest])
  const isTalk = place.channelId !== state.channelId
  const where = isTalk ? '@notedrill' : '#quiz-room'
  const words = wordsIn(place.locale)
  const me = state.members.find(({ id }) => id === place.memberId)
  return (
    <main>
      <h2>{where}</h2>
      <div
        class="log"
        ref={log}
        role="log"
        aria-label={`${words.message} ${where}`}
        onLoadCapture={showLatest}
      >
        {state.messages.length === 0 && <p class="welcome">{words.welcome}</p>}
        {state.messages.map((message) => (
          <MessageView
            key={message.id}
            message={message}
            commands={state.commands}
            isPending={pending === message.id}
            perform={(deed) => void perform(deed, message.id)}
          />
        ))}
        {pending === '' && <p class="thinking">{words.thinking}</p>}
      </div>
      {notice !== '' && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      <Composer
        commands={commandsFor(state.commands, { isTalk, permissions: me?.permissions ?? '0' })}
        place={where}
        run={(name, options) => void perform({ kind: 'command', name, options })}
        complete={(name, options) => play.complete({ kind: 'complete', name, options })}
        say={(text) => void perform({ kind: 'say', text })}
      />
    </main>
  )
}

const page = document.getElementById('page')
if (page) render(<Playground />, page)
