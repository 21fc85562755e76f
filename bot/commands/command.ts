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
  /** Only for those who may manage the server, and only there, unless they let others. */
  readonly isForAdmins?: true
  /** Only in servers. */
  readonly isForServers?: true
  run(visit: Visit, given: ReadonlyMap<string, string | number>): Promise<Reply>
  /** What to offer while an option is being typed. */
  complete?(visit: Visit, typing: Typing): Choices | Promise<Choices>
}

/** What is offered: at most 25. */
export type Choices = APIApplicationCommandOptionChoice<string>[]

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
  | {
      readonly kind: 'pick'
      readonly name: string
      readonly key: Described
      /** What there is to pick from: the value, and the text that says it. */
      readonly among: readonly (readonly [value: string, text: TextKey])[]
    }

/** The option that is being typed. */
export interface Typing {
  readonly name: string
  readonly value: string
}
