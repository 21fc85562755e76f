import { useCallback, useEffect, useState } from 'preact/hooks'
import { act, look, type Place } from './send.ts'
import type { Form, Outcome, State } from './types.ts'

/** Between two looks at what is new. */
const LOOK_MS = 700

/** Ids are known once the server has told them; until then there is nobody to be. */
const NOBODY: Place = { memberId: '', channelId: '', locale: 'en-US' }

/** A form that has popped up, and the message whose button opened it. */
export interface OpenForm {
  readonly form: Form
  readonly messageId: string | undefined
}

/** Everything that the page shows and can do. */
export interface Play {
  readonly state: State | undefined
  readonly place: Place
  readonly form: OpenForm | undefined
  readonly notice: string
  /** What is being waited for: the message that was pressed, or `''` for a command. */
  readonly pending: string | undefined
  move(place: Partial<Place>): void
  closeForm(): void
  perform(deed: object, messageId?: string): Promise<void>
  complete(deed: object): Promise<Outcome>
}

export function usePlayground(): Play {
  const [state, setState] = useState<State>()
  const [place, setPlace] = useState(NOBODY)
  const [form, setForm] = useState<OpenForm>()
  const [notice, setNotice] = useState('')
  const [pending, setPending] = useState<string>()
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
  return {
    ...{ state, place, form, notice, pending },
    move: (to) => setPlace({ ...place, ...to }),
    closeForm: () => setForm(undefined),
    async perform(deed, messageId) {
      setPending(messageId ?? '')
      const outcome = await act(place, deed, messageId)
      setNotice(outcome.kind === 'failed' ? outcome.reason : '')
      if (outcome.kind === 'form') setForm({ form: outcome.form, messageId })
      await refresh()
      setPending(undefined)
    },
    complete: (deed) => act(place, deed),
  }
}
