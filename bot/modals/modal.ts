import type { Reply } from '../discord.ts'
import type { Visit } from '../visit.ts'

/** A form that pops up: what happens when it is sent. */
export interface Modal {
  /** What its `custom_id` calls it: short, and never changed. */
  readonly action: string
  /** Whether everybody may send it, whoever the message was for. */
  readonly isForAll?: true
  /** Whether it answers a question: then nothing else is looked for that there may be to say. */
  readonly isAnswer?: true
  /** Gives `undefined` for parts that it never wrote. */
  run(visit: Visit, submission: Submission): Promise<Reply> | undefined
}

/** What came with a form. */
export interface Submission {
  /** What the `custom_id` carries besides the action. */
  readonly parts: readonly string[]
  /** What was written, chosen or ticked (`true`), by the `custom_id` of each field. */
  readonly fields: ReadonlyMap<string, readonly string[]>
}
