import type { Asked, Solution } from '../../client/types.ts'
import { Sign } from '../../shell/sign.tsx'
import { InlineText } from '../../text/inline-text.tsx'

interface MarkedOptionsProps {
  readonly asked: Asked
  readonly solution: Solution
  /** Ids of the options picked. */
  readonly picked: readonly string[]
}

/** The options as they were shown, each with what it was. */
export function MarkedOptions({ asked, solution, picked }: MarkedOptionsProps) {
  const known = new Map(solution.options?.map((option) => [option.id, option]))
  return (
    <ul class="options is-marked">
      {asked.question.options?.map(({ id, text }) => {
        const { key = false, feedback } = known.get(id) ?? {}
        const isPicked = picked.includes(id)
        const mark = markOf({ key, isPicked, isOneOfMany: asked.question.kind === 'select' })
        return (
          <li key={id} class={`option ${key ? 'is-key' : ''} ${isPicked && !key ? 'is-miss' : ''}`}>
            {mark ? <Sign kind={key ? 'right' : 'wrong'} /> : <span class="sign is-none" />}
            <span class="option-text">
              <InlineText markdown={text} />
              {mark && <span class="mark-word">{mark}</span>}
              {mark && feedback !== undefined && (
                <span class="feedback">
                  <InlineText markdown={feedback} />
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

interface Option {
  readonly key: boolean
  readonly isPicked: boolean
  readonly isOneOfMany: boolean
}

function markOf({ key, isPicked, isOneOfMany }: Option): string {
  if (!key) return isPicked ? 'Your answer' : ''
  if (isPicked) return 'Your answer, and right'
  return isOneOfMany ? 'Right too, but not picked' : 'The right answer'
}
