import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { announce } from '../browser/announce.ts'
import { useFirstFocus } from '../browser/use-first-focus.ts'
import { useTitle } from '../browser/use-title.ts'
import { bringIn, type ExportFormat, fitWeights, reschedule, takeAway } from '../client/own-data.ts'
import { type Said, sayBroughtIn, sayFitted, sayOutcome, sayRescheduled } from './say-outcome.ts'

/** What the learner may do with all that is kept of them at once. */
export function DataPage() {
  useTitle('Your data')
  useFirstFocus('data')
  return (
    <main class="data">
      <h1 data-first tabIndex={-1}>
        Your data
      </h1>
      <TakeAway />
      <BringIn />
      <Schedule />
    </main>
  )
}

function TakeAway() {
  const { said, isBusy, run } = useTask()
  const save = (format: ExportFormat) =>
    run(async () =>
      sayOutcome(await takeAway(format), (text) => {
        saveFile(`notedrill.${format}`, text)
        return { text: `notedrill.${format} is with your downloads.` }
      }),
    )
  return (
    <Part title="Take it away" said={said}>
      <p>
        Everything that is kept of you: settings, answers, what you reported, quizzes. It can be
        brought in again, here or elsewhere. The table has the answers alone, for a spreadsheet.
      </p>
      <div class="data-actions">
        <Action isBusy={isBusy} act={() => save('jsonl')}>
          Download everything
        </Action>
        <Action isBusy={isBusy} act={() => save('csv')}>
          Download a table (CSV)
        </Action>
      </div>
    </Part>
  )
}

function BringIn() {
  const { said, isBusy, run } = useTask()
  return (
    <Part title="Bring a file in" said={said}>
      <p>
        One that you downloaded here or from another notedrill. What you have stays as it is; only
        what is not there yet is added, so the same file twice does no harm.
      </p>
      <label class="button" aria-disabled={isBusy}>
        Choose a file
        <input
          type="file"
          class="unseen"
          accept=".jsonl,.csv,.ndjson,.txt"
          disabled={isBusy}
          onChange={({ currentTarget: chosen }) => {
            const [file] = chosen.files ?? []
            if (!file) return
            run(async () => sayOutcome(await bringIn(await file.text()), sayBroughtIn))
            // The same file again is a choice as well.
            chosen.value = ''
          }}
        />
      </label>
    </Part>
  )
}

function Schedule() {
  const { said, isBusy, run } = useTask()
  return (
    <Part title="Your schedule" said={said}>
      <p>
        <strong>Fit it to me</strong> looks at how well you remembered so far, and changes the
        schedule if that would have foretold your answers better. What is due stays due.
      </p>
      <p>
        <strong>Reschedule</strong> makes every card due as the schedule and your settings of now
        would have had it after its last answer. Many may come due at once.
      </p>
      <div class="data-actions">
        <Action
          isBusy={isBusy}
          act={() => run(async () => sayOutcome(await fitWeights(), sayFitted))}
        >
          Fit it to me
        </Action>
        <Action
          isBusy={isBusy}
          act={() => run(async () => sayOutcome(await reschedule(), sayRescheduled))}
        >
          Reschedule
        </Action>
      </div>
    </Part>
  )
}

interface PartProps {
  readonly title: string
  readonly said: Said | undefined
  readonly children: ComponentChildren
}

/** One thing to do, and what came of it. */
function Part({ title, said, children }: PartProps) {
  return (
    <section class="panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
      {said && <p class="data-said">{said.text}</p>}
      {said?.lines && (
        <ul class="data-lines">
          {said.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface ActionProps {
  readonly isBusy: boolean
  readonly children: ComponentChildren
  act(): void
}

function Action({ isBusy, act, children }: ActionProps) {
  return (
    <button type="button" aria-disabled={isBusy} onClick={act}>
      {children}
    </button>
  )
}

/** Does one thing at a time, and keeps what came of it. */
function useTask() {
  const [said, say] = useState<Said>()
  const [isBusy, setBusy] = useState(false)
  const run = async (task: () => Promise<Said>) => {
    if (isBusy) return
    setBusy(true)
    say({ text: 'One moment …' })
    const outcome = await task()
    say(outcome)
    announce(outcome.text)
    setBusy(false)
  }
  return { said, isBusy, run }
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text]))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
