import { type Message, type Rest, RestRefused, RestUnavailable } from '../../../bot/rest.ts'
import { type MessageBody, messageComplaints } from './discord-rules.ts'

/** A message that a channel shows. */
export interface ShownMessage {
  readonly id: string
  readonly channelId: string
  readonly message: Message
}

/** What may go wrong with a request. */
export type Mishap =
  | 'fine'
  | 'unavailable'
  | 'lost'
  | { readonly refused: readonly [number, number] }

/** Channels and talks of Discord as the bot's own calls reach them; refuses what Discord would. */
export class FakeChannels implements Rest {
  readonly messages: ShownMessage[] = []
  readonly requests: string[] = []
  /** What happens to the next request. */
  mishap: (what: string) => Mishap = () => 'fine'
  /** Whether each message is held against Discord's documents. */
  isChecking = true
  readonly #nonces = new Map<string, string>()

  async post(channelId: string, message: Message, nonce: string): Promise<string> {
    return this.#do(`post ${channelId}`, () => {
      if (this.isChecking) check('post', { ...message, nonce, enforce_nonce: true })
      const known = this.#nonces.get(`${channelId} ${nonce}`)
      if (known !== undefined) return known
      const id = String(9_000_000_000_000_000_000n + BigInt(this.messages.length))
      this.#nonces.set(`${channelId} ${nonce}`, id)
      this.messages.push({ id, channelId, message })
      return id
    })
  }

  async edit(
    { channelId, messageId }: { channelId: string; messageId: string },
    message: Message,
  ): Promise<void> {
    await this.#do(`edit ${channelId}`, () => {
      if (this.isChecking) check('edit', message)
      const at = this.messages.findIndex(({ id }) => id === messageId)
      if (at < 0) throw new RestRefused(404, 10_008)
      this.messages[at] = { id: messageId, channelId, message }
    })
  }

  async recent(channelId: string): Promise<string[]> {
    return this.#do(`recent ${channelId}`, () =>
      this.messages
        .filter((each) => each.channelId === channelId)
        .slice(-10)
        .map((each) => JSON.stringify(each)),
    )
  }

  async openTalk(userId: string): Promise<string> {
    return this.#do(`open ${userId}`, () => `7${userId}`.slice(0, 20))
  }

  /** Its memory for nonces lasts some minutes. */
  forgetNonces(): void {
    this.#nonces.clear()
  }

  /** All text of a message, a line each. */
  textOf(at: number): string {
    const found: string[] = []
    const walk = (parts: readonly object[]): void => {
      for (const part of parts) {
        if ('content' in part) found.push(String(part.content))
        if ('components' in part) walk(part.components as object[])
      }
    }
    walk(this.messages.at(at)?.message.components ?? [])
    return found.join('\n')
  }

  /** The `custom_id` of each button of a message, by its label. */
  buttonsOf(at: number): Map<string, string> {
    const rows = this.messages.at(at)?.message.components ?? []
    const buttons = rows.flatMap((row) => (row.type === 1 ? row.components : []))
    return new Map(
      buttons.flatMap((each) =>
        'custom_id' in each && 'label' in each
          ? [[String(each.label), String(each.custom_id)]]
          : [],
      ),
    )
  }

  async #do<Result>(what: string, work: () => Result): Promise<Result> {
    this.requests.push(what)
    const mishap = this.mishap(what)
    if (mishap === 'unavailable') throw new RestUnavailable(10)
    if (typeof mishap === 'object') throw new RestRefused(...mishap.refused)
    const result = work()
    if (mishap === 'lost') throw new RestUnavailable(10)
    return result
  }
}

function check(call: 'post' | 'edit', body: object): void {
  const complaints = messageComplaints(call, body as MessageBody)
  if (complaints.length > 0) throw new Error(`Discord would refuse: ${complaints.join('; ')}`)
}
