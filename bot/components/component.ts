import type { Reply } from '../discord.ts'
import type { Visit } from '../visit.ts'

/** A button or menu: what happens when it is pressed. */
export interface Component {
  /** What its `custom_id` calls it: short, and never changed. */
  readonly action: string
  /** Whether everybody may press it, whoever the message was for. */
  readonly isForAll?: true
  /** Whether it goes on with what is under way: then nothing else is looked for that there may be to say. */
  goesOn?(press: Press): boolean
  /** Gives `undefined` for parts that it never wrote. */
  run(visit: Visit, press: Press): Promise<Reply> | undefined
}

/** What came with a press. */
export interface Press {
  /** What the `custom_id` carries besides the action. */
  readonly parts: readonly string[]
  /** What was chosen in a menu. */
  readonly values: readonly string[]
}
