import type { Interaction, Reply } from '../../../bot/discord.ts'
import { type AnyComponent, componentsOf, replyComplaints } from './discord-rules.ts'
import {
  autocomplete,
  command,
  type Filled,
  messageCommand,
  messageFor,
  type Person,
  press,
  submit,
} from './interactions.ts'

/** How an interaction is answered, whichever way it goes. */
export type Answer = (interaction: Interaction) => Promise<Reply>

/** A message as one sees it. */
export interface Seen {
  readonly message: object
  readonly reply: Reply
}

/**
 * Somebody's Discord: sends what they do, refuses every answer that Discord would, and shows the
 * message or form that they see last. Buttons go by their label, as for a person.
 */
export class PretendClient {
  readonly #answer: Answer
  readonly person: Person
  #seen: Seen | undefined
  #form: Reply | undefined

  constructor(answer: Answer, person: Person) {
    this.#answer = answer
    this.person = person
  }

  /** What is on the screen: all text, a line each. */
  get text(): string {
    return this.components.flatMap(({ content }) => content ?? []).join('\n')
  }

  get components(): AnyComponent[] {
    const shown = this.#form ?? this.#seen?.reply
    return shown ? componentsOf(shown) : []
  }

  /** The labels of the buttons, in order. */
  get buttons(): string[] {
    return this.components.flatMap(({ type, label }) => (type === 2 && label ? [label] : []))
  }

  /** What the menus offer, in order. */
  get menus(): (readonly { readonly value: string; readonly label: string }[])[] {
    return this.components.flatMap(({ type, options }) => (type === 3 && options ? [options] : []))
  }

  get seen(): Seen | undefined {
    return this.#seen
  }

  /** Goes back to a message further up. */
  look(seen: Seen | undefined): void {
    this.#form = undefined
    this.#seen = seen
  }

  command(name: string, options: Record<string, string | number> = {}): Promise<Reply> {
    return this.#send(command(this.person, name, options))
  }

  async complete(
    name: string,
    typed: string,
    option?: string,
  ): Promise<{ name: string; value: string }[]> {
    const reply = await this.#send(autocomplete(this.person, name, typed, option))
    if (reply.type !== 8) throw new Error(`no choices: ${reply.type}`)
    return (reply.data.choices ?? []).map((each) => ({
      name: each.name,
      value: String(each.value),
    }))
  }

  press(label: string): Promise<Reply> {
    return this.pressId(this.idOf(label))
  }

  pressId(customId: string): Promise<Reply> {
    return this.#send(press(this.person, customId, { message: this.#message() }))
  }

  idOf(label: string): string {
    const found = this.components.find((each) => each.type === 2 && each.label === label)
    if (!found?.custom_id) throw new Error(`no button ${label} among ${this.buttons.join(', ')}`)
    return found.custom_id
  }

  /** Chooses channels in the menu for them. */
  chooseChannels(...values: string[]): Promise<Reply> {
    const found = this.components.find(({ type }) => type === 8)
    if (!found?.custom_id) throw new Error('no menu of channels')
    const { min_values = 1, max_values = 1 } = found
    if (values.length < min_values || values.length > max_values)
      throw new Error('too few, too many')
    const pressed = { values, message: this.#message(), kind: 8 }
    return this.#send(press(this.person, found.custom_id, pressed))
  }

  /** Chooses in the menu that has the first of these values. */
  choose(...values: string[]): Promise<Reply> {
    const found = this.components.find(
      ({ type, options = [] }) => type === 3 && options.some(({ value }) => value === values[0]),
    )
    if (!found?.custom_id) throw new Error('no menu')
    const { options = [], min_values = 1, max_values = 1 } = found
    if (values.some((value) => !options.some((option) => option.value === value)))
      throw new Error(`not all of ${values.join()} are on the menu`)
    if (values.length < min_values || values.length > max_values)
      throw new Error('too few, too many')
    return this.#send(press(this.person, found.custom_id, { values, message: this.#message() }))
  }

  /** Fills the open form, which has one field for text, and sends it. */
  type(text: string): Promise<Reply> {
    const field = this.components.find(({ type }) => type === 4)?.custom_id ?? ''
    return this.fill({ [field]: text })
  }

  /** Fills the open form by the `custom_id` of its fields, and sends it as Discord would let it be sent. */
  fill(given: Record<string, string | readonly string[]>): Promise<Reply> {
    if (this.#form?.type !== 9) throw new Error('no form is open')
    const { custom_id } = this.#form.data
    const fields = this.components.flatMap((each) =>
      FIELDS.includes(each.type) ? [filled(each, given[each.custom_id ?? ''])] : [],
    )
    return this.#send(submit(this.person, custom_id, { fields, message: this.#message() }))
  }

  /** Fills the open form with one text and the first choices, and sends it. */
  fillAll(text: string): Promise<Reply> {
    const given = this.components.flatMap(
      ({ type, custom_id = '', options = [], max_length = 100 }) => {
        if (!FIELDS.includes(type)) return []
        return [
          [custom_id, type === 4 ? text.slice(0, max_length) : (options[0]?.value ?? '')] as const,
        ]
      },
    )
    return this.fill(Object.fromEntries(given))
  }

  /** Uses the command on the message that is seen. */
  report(): Promise<Reply> {
    const { reply } = this.#seen ?? {}
    const data = reply && 'data' in reply ? reply.data : undefined
    const components = data && 'components' in data ? data.components : []
    return this.#send(messageCommand(this.person, 'Report question', components))
  }

  #message(): object {
    return this.#seen?.message ?? messageFor(this.person)
  }

  async #send(interaction: Interaction): Promise<Reply> {
    const reply = await this.#answer(interaction)
    const complaints = replyComplaints(reply)
    if (complaints.length > 0)
      throw new Error(`Discord would refuse: ${complaints.join('; ')}\n${JSON.stringify(reply)}`)
    if (reply.type === 8) return reply
    this.#form = reply.type === 9 ? reply : undefined
    if (reply.type === 4) this.#seen = { message: messageFor(this.person), reply }
    if (reply.type === 7) this.#seen = { message: this.#message(), reply }
    return reply
  }
}

/** What of a form is filled: text, menus, radio buttons, boxes. */
const FIELDS = [3, 4, 21, 22, 23]

/** A field as Discord sends it; refuses what Discord would not let be sent. */
function filled(field: AnyComponent, given: string | readonly string[] | undefined): Filled {
  const { type, custom_id = '', options = [], required = true } = field
  const values = given === undefined ? [] : [given].flat()
  if (required && values.length === 0) throw new Error(`${custom_id} is required`)
  if (type === 4) return { type, custom_id, value: values[0] ?? '' }
  if (values.some((value) => !options.some((option) => option.value === value)))
    throw new Error(`not all of ${values.join()} can be chosen`)
  if (type === 21) return { type, custom_id, value: values[0] ?? null }
  return { type, custom_id, values }
}
