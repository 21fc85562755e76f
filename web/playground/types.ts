/** Any component of Discord's, as loosely as the page looks at it. */
export interface Component {
  readonly type: number
  readonly custom_id?: string
  readonly content?: string
  readonly label?: string
  readonly description?: string
  readonly url?: string
  readonly style?: number
  readonly placeholder?: string
  readonly value?: string
  readonly required?: boolean
  readonly min_values?: number
  readonly max_values?: number
  readonly min_length?: number
  readonly max_length?: number
  readonly accent_color?: number
  readonly options?: readonly Choice[]
  /** What is chosen already, of a menu of channels. */
  readonly default_values?: readonly { readonly id: string }[]
  readonly components?: readonly Component[]
  readonly component?: Component
  readonly items?: readonly {
    readonly media: { readonly url: string }
    readonly description?: string
  }[]
  readonly file?: { readonly url: string }
}

/** One of several things to choose. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly description?: string
  readonly default?: boolean
}

/** A message. */
export interface Message {
  readonly id: string
  readonly channelId: string
  readonly authorId?: string
  readonly text?: string
  readonly components: readonly Component[]
  readonly answers?: { readonly userId: string; readonly what: string }
  readonly onlyFor?: string
  readonly at: number
}

/** A channel of the server. */
export interface Channel {
  readonly id: string
  readonly name: string
}

/** Somebody to try the bot as. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly talkId: string
  /** What the member may do in the server, as Discord's bits. */
  readonly permissions: string
}

/** A name and what it is about, in the languages that there are. */
export interface Localised {
  readonly name: string
  readonly name_localizations?: Readonly<Record<string, string>> | null
  readonly description?: string
  readonly description_localizations?: Readonly<Record<string, string>> | null
}

/** A command, as it is uploaded to Discord. */
export interface Command extends Localised {
  readonly type?: number
  readonly contexts?: readonly number[]
  readonly default_member_permissions?: string
  readonly options?: readonly CommandOption[]
}

/** Something to say along with a command. */
export interface CommandOption extends Localised {
  readonly type: number
  readonly autocomplete?: boolean
  readonly min_value?: number
  readonly max_value?: number
  readonly choices?: readonly (Localised & { readonly value: string })[]
}

/** A form that pops up. */
export interface Form {
  readonly custom_id: string
  readonly title: string
  readonly components: readonly Component[]
}

/** Everything that is shown. */
export interface State {
  readonly revision: number
  /** What the playground's clock shows, in milliseconds since 1970. */
  readonly now: number
  /** How many messages there are in each channel. */
  readonly counts: Readonly<Record<string, number>>
  readonly messages: readonly Message[]
  readonly members: readonly Member[]
  readonly channelId: string
  readonly commands: readonly Command[]
}

/** What came of something that was done. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'choices'; readonly choices: readonly { name: string; value: string }[] }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'failed'; readonly reason: string }
