import { COMPONENTS_V2 } from './discord.ts'
import type { Part } from './message/layout.ts'

/** A message that is not an answer to anybody: in a channel, or in a talk with one person. */
export interface Message {
  readonly components: readonly Part[]
  readonly flags: number
  readonly allowed_mentions: { readonly parse: readonly [] }
}

/** Parts as a message in which nobody is mentioned. */
export function messageOf(components: readonly Part[]): Message {
  return { components, flags: COMPONENTS_V2, allowed_mentions: { parse: [] } }
}

/** The calls that go out to Discord, by the bot itself. */
export interface Rest {
  /**
   * Posts a message and gives its id. The same nonce again within minutes gives the same message.
   *
   * @throws RestRefused, RestUnavailable
   */
  post(channelId: string, message: Message, nonce: string): Promise<string>
  /** Replaces a message. @throws RestRefused, RestUnavailable */
  edit(
    place: { readonly channelId: string; readonly messageId: string },
    message: Message,
  ): Promise<void>
  /** The last messages of a channel, each as JSON. @throws RestRefused, RestUnavailable */
  recent(channelId: string): Promise<readonly string[]>
  /** Opens the talk with one person and gives its channel. @throws RestRefused, RestUnavailable */
  openTalk(userId: string): Promise<string>
}

/** Discord will not do it, however often it is asked. */
export class RestRefused extends Error {
  override readonly name = 'RestRefused'
  readonly status: number
  /** Discord's own number for the reason; 0 if it gave none. */
  readonly code: number

  constructor(status: number, code: number) {
    super(`Discord answered ${status}, code ${code}`)
    this.status = status
    this.code = code
  }
}

/** What is held back meanwhile: this request alone; all to the same address, as all that open a talk; or all. */
export type Held = 'request' | 'route' | 'all'

/** Discord did not do it now, or gave no answer; it may have done it. */
export class RestUnavailable extends Error {
  override readonly name = 'RestUnavailable'
  /** How long it asks to wait. */
  readonly waitMs: number
  readonly held: Held

  constructor(waitMs: number, held: Held = 'request', options?: ErrorOptions) {
    super(`Discord gave no answer; wait ${waitMs} ms`, options)
    this.waitMs = waitMs
    this.held = held
  }
}
