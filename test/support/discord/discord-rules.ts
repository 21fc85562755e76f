import type { Reply } from '../../../bot/discord.ts'
import { callComplaints, specComplaints } from './discord-spec.ts'

/** Any component, as loosely as the rules look at it. */
export interface AnyComponent {
  readonly type: number
  readonly custom_id?: string
  readonly content?: string
  readonly label?: string
  readonly url?: string
  readonly style?: number
  readonly placeholder?: string
  readonly max_length?: number
  readonly required?: boolean
  readonly min_values?: number
  readonly max_values?: number
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly components?: readonly AnyComponent[]
  readonly component?: AnyComponent
  readonly accessory?: AnyComponent
}

/** Every component of an answer, those inside others included. */
export function componentsOf(reply: Reply): AnyComponent[] {
  const data = 'data' in reply ? reply.data : undefined
  const top = data && 'components' in data ? data.components : []
  return flat((top ?? []) as readonly AnyComponent[])
}

function flat(components: readonly AnyComponent[]): AnyComponent[] {
  return components.flatMap((each) => [
    each,
    ...flat(each.components ?? []),
    ...flat(each.component ? [each.component] : []),
    ...flat(each.accessory ? [each.accessory] : []),
  ])
}

const EPHEMERAL = 64
const COMPONENTS_V2 = 32_768

/** Everything that Discord's documents have against an answer: schemas, and what only the prose says. */
export function replyComplaints(reply: Reply): string[] {
  return [...specComplaints(reply), ...proseComplaints(reply)]
}

function proseComplaints(reply: Reply): string[] {
  const all = componentsOf(reply)
  const found = [...idComplaints(all), ...all.flatMap(componentComplaints)]
  if (reply.type === 9) return [...found, ...modalComplaints(reply.data.components.length)]
  if (reply.type !== 4 && reply.type !== 7) return found
  return [...found, ...layoutComplaints(all, reply.data ?? {})]
}

/** Everything that the documents have against a message that the bot posts, or edits, by itself. */
export function messageComplaints(call: 'post' | 'edit', body: MessageBody): string[] {
  const all = flat(body.components ?? [])
  const found = [...idComplaints(all), ...all.flatMap(componentComplaints)]
  const { nonce, enforce_nonce } = body
  const isKnown = nonce !== undefined && nonce.length <= 25 && enforce_nonce === true
  const nonceless = call === 'post' && !isKnown ? [`a message with the nonce ${nonce}`] : []
  return [...callComplaints(call, body), ...found, ...layoutComplaints(all, body), ...nonceless]
}

/** A message as it goes over the wire. */
export interface MessageBody {
  readonly flags?: number | undefined
  readonly content?: unknown
  readonly embeds?: unknown
  readonly allowed_mentions?: unknown
  readonly components?: readonly AnyComponent[]
  readonly nonce?: string
  readonly enforce_nonce?: boolean
}

function layoutComplaints(
  all: readonly AnyComponent[],
  { flags = 0, content, embeds, allowed_mentions }: Omit<MessageBody, 'components'>,
): string[] {
  const text = all.reduce((sum, { content: written = '' }) => sum + written.length, 0)
  const rules: [boolean, string][] = [
    [(flags & COMPONENTS_V2) === 0, 'layout components without their flag'],
    [(flags & ~(EPHEMERAL | COMPONENTS_V2)) !== 0, `unexpected flags ${flags}`],
    [content !== undefined || embeds !== undefined, 'content or embeds beside layout components'],
    [all.length === 0 || all.length > 40, `${all.length} components`],
    [text > 4000, `${text} characters of text`],
    [JSON.stringify(allowed_mentions) !== '{"parse":[]}', 'somebody could be mentioned'],
  ]
  return rules.flatMap(([isBroken, complaint]) => (isBroken ? [complaint] : []))
}

function modalComplaints(count: number): string[] {
  return count >= 1 && count <= 5 ? [] : [`a form of ${count} components`]
}

function idComplaints(all: readonly AnyComponent[]): string[] {
  const ids = all.flatMap(({ custom_id }) => custom_id ?? [])
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `custom_id ${id} twice`)
}

function componentComplaints(component: AnyComponent): string[] {
  switch (component.type) {
    case 1:
      return rowComplaints(component.components ?? [])
    case 2:
      return buttonComplaints(component)
    case 3:
      return menuComplaints(component)
    case 10:
      return component.content?.trim() ? [] : ['a text of nothing']
    default:
      return []
  }
}

function rowComplaints(inside: readonly AnyComponent[]): string[] {
  const buttons = inside.filter(({ type }) => type === 2).length
  const isRow = buttons === inside.length ? buttons >= 1 && buttons <= 5 : inside.length === 1
  return isRow ? [] : [`a row of ${inside.length} components, ${buttons} of them buttons`]
}

function buttonComplaints({ style, custom_id, url, label }: AnyComponent): string[] {
  const isLink = style === 5
  if (!label?.trim()) return ['a button without a label']
  return isLink === (url !== undefined) && isLink === (custom_id === undefined)
    ? []
    : ['a link button has an address, any other a custom_id']
}

function menuComplaints({ options = [], min_values = 1, max_values = 1 }: AnyComponent): string[] {
  const values = options.map(({ value }) => value)
  const rules: [boolean, string][] = [
    [new Set(values).size !== values.length, 'a menu with one value twice'],
    [min_values > max_values || max_values > values.length, 'a menu that nobody can answer'],
    [options.some(({ label }) => label.trim() === ''), 'a menu with an empty label'],
  ]
  return rules.flatMap(([isBroken, complaint]) => (isBroken ? [complaint] : []))
}
