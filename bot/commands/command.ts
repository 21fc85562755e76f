import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10'
import type { Reply } from '../discord.ts'
import type { TextKey } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'

/** What of `<something>.description` there are texts for. */
type Described = {
  [Key in TextKey]: Key extends `${infer Name}.description` ? Name : never
}[TextKey]

/** A slash command. Its texts are `<name>.name`, `<name>.description` and so on for each option. */
export interface Command {
  readonly name: Described
  readonly options: readonly CommandOption[]
  run(visit: Visit, given: ReadonlyMap<string, string | number>): Promise<Reply>
  /** What to offer while an option is being typed. */
  complete?(visit: Visit, typing: Typing): APIApplicationCommandOptionChoice<string>[]
}

/** Something to say along with a command; always left out if one likes. */
export type CommandOption =
  | {
      readonly kind: 'text'
      readonly name: string
      readonly key: Described
      readonly completes: boolean
    }
  | {
      readonly kind: 'number'
      readonly name: string
      readonly key: Described
      readonly least: number
      readonly most: number
    }

/** The option that is being typed. */
export interface Typing {
  readonly name: string
  readonly value: string
}
