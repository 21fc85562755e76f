import { useEffect } from 'preact/hooks'
import { announce } from '../../browser/announce.ts'
import { useReturn } from '../../browser/use-return.ts'
import { serverNow } from '../../client/server-clock.ts'
import type { Summary } from '../../client/types.ts'
import { count, momentOf } from '../../text/spans.ts'
import type { Scene } from '../scene.ts'
import { readSitting, type Sitting } from '../sitting.ts'

type Finished = Extract<Scene, { kind: 'finished' }>

interface FinishedSceneProps {
  readonly scene: Finished
  goOn(): void
}

/** The end of a drill: what was done in this sitting, and when to come back. */
export function FinishedScene({ scene, goOn }: FinishedSceneProps) {
  const sitting = readSitting(Date.now())
  const title = sitting.answered > 0 ? 'Done for now' : 'Nothing is due here'
  const when = comeBackOf(scene)
  const elsewhere = scene.summary ? dueIn(scene.summary) : 0
  useEffect(() => announce(`${title}. ${when}`), [])
  useReturn(goOn)
  return (
    <section class="panel is-calm">
      <h1 data-first tabIndex={-1}>
        {title}
      </h1>
      {sitting.answered > 0 && <SittingFigures sitting={sitting} />}
      <p class="come-back">{when}</p>
      <p class="panel-actions">
        {elsewhere > 0 && (
          <a class="button primary" href="#/all">
            Go on with all decks ({elsewhere})
          </a>
        )}
        <a class="button" href="#/">
          Back to the decks
        </a>
      </p>
    </section>
  )
}

function SittingFigures({ sitting }: { readonly sitting: Sitting }) {
  const { answered, right, startedAt, lastAt } = sitting
  const minutes = Math.max(1, Math.round((lastAt - startedAt) / 60_000))
  const figures = [
    [answered, answered === 1 ? 'answer' : 'answers'],
    [right, 'right'],
    [minutes, minutes === 1 ? 'minute' : 'minutes'],
  ]
  return (
    <ul class="figures" aria-label="In this sitting">
      {figures.map(([number, word]) => (
        <li key={word}>
          <strong>{number}</strong> {word}
        </li>
      ))}
    </ul>
  )
}

function dueIn({
  learning,
  due,
  new: fresh,
}: Pick<Summary['data'], 'learning' | 'due' | 'new'>): number {
  return learning + due + fresh
}

function comeBackOf({ until, heldBack, summary }: Finished): string {
  const now = serverNow()
  if (heldBack > 0)
    return `${count(heldBack, 'more card')} would be due, which is enough for a day. They come first ${momentOf(until, now)}.`
  if (!summary || dueIn(summary) > 0) return `This deck goes on ${momentOf(until, now)}.`
  const unseen = summary.decks.reduce((sum, { cards, studied }) => sum + cards - studied, 0)
  const dueAt = summary.next_due_at === null ? undefined : Date.parse(summary.next_due_at)
  if (unseen > 0 && (dueAt === undefined || until <= dueAt))
    return `New cards come ${momentOf(until, now)}.`
  return dueAt === undefined
    ? 'Every card is learnt.'
    : `The next card comes back ${momentOf(dueAt, now)}.`
}
