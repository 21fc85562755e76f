import { useEffect, useRef, useState } from 'preact/hooks'
import { announce } from '../../browser/announce.ts'
import { InlineText } from '../../text/inline-text.tsx'
import { plainInline } from '../../text/plain-inline.ts'
import { Actions, DontKnow } from './actions.tsx'
import type { FormProps } from './form.ts'

/** Things to be put in order, each moved up or down. */
export function OrderForm({ question, isSending, answer }: FormProps) {
  const items = question.items ?? []
  const [order, setOrder] = useState(() => items.map((_, item) => item))
  const list = useRef<HTMLOListElement>(null)
  const [pressed, setPressed] = useState('')
  // A row that moves loses the focus; it is given back, so that it can be moved on.
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[data-move="${pressed}"]`)?.focus()
  }, [order, pressed])
  const move = (at: number, by: number) => {
    const item = order[at]
    const other = order[at + by]
    if (item === undefined || other === undefined) return
    setOrder(order.map((each) => (each === item ? other : each === other ? item : each)))
    setPressed(`${item} ${by}`)
    announce(`${plainInline(items[item] ?? '')}: place ${at + by + 1} of ${items.length}`)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        answer({ sequence: order.map((item) => items[item] ?? '') })
      }}
    >
      <p class="instruction">Put them in order, the first on top.</p>
      <ol class="rows" ref={list}>
        {order.map((item, at) => (
          <li key={item} class="row">
            <span class="number">{at + 1}</span>
            <span class="option-text">
              <InlineText markdown={items[item] ?? ''} isPlain />
            </span>
            <MoveButton
              {...{ item, by: -1, isLast: at === 0, label: items[item] ?? '' }}
              move={() => move(at, -1)}
            />
            <MoveButton
              {...{ item, by: 1, isLast: at === order.length - 1, label: items[item] ?? '' }}
              move={() => move(at, 1)}
            />
          </li>
        ))}
      </ol>
      <Actions>
        <button type="submit" class="primary" aria-disabled={isSending}>
          Check
        </button>
        <DontKnow isSending={isSending} press={() => answer({ rating: 'again' })} />
      </Actions>
    </form>
  )
}

interface MoveButtonProps {
  readonly item: number
  readonly by: -1 | 1
  /** It can go no further. */
  readonly isLast: boolean
  readonly label: string
  move(): void
}

function MoveButton({ item, by, isLast, label, move }: MoveButtonProps) {
  const way = by < 0 ? 'up' : 'down'
  return (
    <button
      type="button"
      class="move"
      data-move={`${item} ${by}`}
      aria-disabled={isLast}
      aria-label={`Move ${plainInline(label)} ${way}`}
      onClick={move}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={by < 0 ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
      </svg>
    </button>
  )
}
