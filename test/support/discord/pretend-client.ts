import type { Interaction, Reply } from '../../../bot/discord.ts'
import { type AnyComponent, componentsOf, replyComplaints } from './discord-rules.ts'
import { autocomplete, command, messageFor, type Person, press, submit } from './interactions.ts'

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

  async complete(name: string, typed: string): Promise<{ name: string; value: string }[]> {
    const reply = await this.#send(autocomplete(this.person, name, typed))
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

  /** Chooses in the first menu. */
  choose(...values: string[]): Promise<Reply> {
    const found = this.components.find(({ type }) => type === 3)
    if (!found?.custom_id) throw new Error('no menu')
    const { options = [], min_values = 1, max_values = 1 } = found
    if (values.some((value) => !options.some((option) => option.value === value)))
      throw new Error(`not all of ${values.join()} are on the menu`)
    if (values.length < min_values || values.length > max_values)
      throw new Error('too few, too many')
    return this.#send(press(this.person, found.custom_id, { values, message: this.#message() }))
  }

  /** Fills the open form and sends it. */
  type(text: string): Promise<Reply> {
    if (this.#form?.type !== 9) throw new Error('no form is open')
    const field = this.components.find(({ type }) => type === 4)?.custom_id ?? ''
    const { custom_id } = this.#form.data
    const fields = { [field]: text }
    return this.#send(submit(this.person, custom_id, { fields, message: this.#message() }))
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
