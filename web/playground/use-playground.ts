import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
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
  const latest = useRef(place)
  latest.current = place
  const refresh = useCallback(async (since?: number) => {
    const asked = latest.current
    const next = await look(asked, since).catch(() => undefined)
    // Whoever has gone elsewhere meanwhile is shown what is there.
    if (!next || asked !== latest.current) return
    setState(next)
    const [first] = next.members
    if (asked.memberId === '' && first)
      setPlace({ ...asked, memberId: first.id, channelId: next.channelId })
  }, [])
  useEffect(() => {
    if (place) void refresh()
  }, [refresh, place])
  useEffect(() => {
    const timer = setInterval(() => void refresh(state?.revision), LOOK_MS)
    return () => clearInterval(timer)
  }, [refresh, state?.revision])
  return {
    ...{ state, place, form, notice, pending },
    move(to) {
      setPlace({ ...place, ...to })
      const isElsewhere = to.channelId !== undefined || to.memberId !== undefined
      if (isElsewhere) setState((before) => before && { ...before, messages: [] })
    },
    closeForm: () => setForm(undefined),
    async perform(deed, messageId) {
      const what = messageId ?? ''
      setPending(what)
      const outcome = await act(place, deed, messageId)
      setNotice(outcome.kind === 'failed' ? outcome.reason : '')
      if (outcome.kind === 'form') setForm({ form: outcome.form, messageId })
      await refresh()
      setPending((now) => (now === what ? undefined : now))
    },
    complete: (deed) => act(place, deed),
  }
}
