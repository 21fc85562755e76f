import { isDeepStrictEqual } from 'node:util'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Item } from '../../store/attributes.ts'

/** What the placeholders of an expression stand for. */
export interface Placeholders {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined
  readonly ExpressionAttributeValues?: Record<string, AttributeValue> | undefined
}

/** Whether a condition holds for an item; one that is not there has no attributes. */
export function holds(condition: string | undefined, item: Item, by: Placeholders): boolean {
  if (condition === undefined) return true
  return condition.split(' AND ').every((part) => new Reader(part, item, by).test())
}

const FORM = /^(?:ADD (?<name>#\w+) (?<by>:\w+) )?SET (?<set>.*)$/

/** An item after an update. */
export function updated(expression: string, item: Item, by: Placeholders): Item {
  const { name = '', by: sum = '', set } = FORM.exec(expression)?.groups ?? {}
  if (set === undefined) throw new Error(`no expression of ours: ${expression}`)
  const after = { ...item }
  const counted = by.ExpressionAttributeNames?.[name]
  const more = by.ExpressionAttributeValues?.[sum]?.N
  if (counted !== undefined)
    after[counted] = { N: String(Number(item[counted]?.N ?? 0) + Number(more)) }
  for (const assignment of set.split(/, (?=#?\w+ = )/)) {
    const [target = '', value = ''] = assignment.split(' = ')
    const found = new Reader(value, item, by).value()
    if (!found) throw new Error(`nothing to set: ${assignment}`)
    after[by.ExpressionAttributeNames?.[target] ?? target] = found
  }
  return after
}

/** Reads the few forms of expression that the store uses, one token after another. */
class Reader {
  readonly #tokens: string[]
  readonly #item: Item
  readonly #by: Placeholders

  constructor(text: string, item: Item, by: Placeholders) {
    this.#tokens = text.match(/[#:]?\w+(?:\[\d+\])?|[(),]|[=<>]+/g) ?? []
    this.#item = item
    this.#by = by
  }

  test(): boolean {
    if (this.#tokens[0] === 'attribute_not_exists') return this.#argument() === undefined
    if (this.#tokens[0] === 'attribute_exists') return this.#argument() !== undefined
    const left = this.value()
    const operator = this.#tokens.shift()
    const right = this.value()
    if (operator === '=') return left !== undefined && isDeepStrictEqual(left, right)
    if (operator === '<') return left !== undefined && Number(left.N) < Number(right?.N)
    throw new Error(`no operator of ours: ${operator}`)
  }

  value(): AttributeValue | undefined {
    const token = this.#tokens.shift() ?? ''
    if (token.startsWith(':')) return this.#by.ExpressionAttributeValues?.[token]
    if (token === 'list_append') {
      const [left, right] = this.#pair()
      return { L: [...(left?.L ?? []), ...(right?.L ?? [])] }
    }
    if (token === 'if_not_exists') {
      const [found, otherwise] = this.#pair()
      return found ?? otherwise
    }
    const [name = '', place] = token.split(/[[\]]/)
    const found = this.#item[this.#by.ExpressionAttributeNames?.[name] ?? name]
    return place === undefined ? found : found?.L?.[Number(place)]
  }

  #argument(): AttributeValue | undefined {
    this.#tokens.splice(0, 2)
    return this.value()
  }

  #pair(): [AttributeValue | undefined, AttributeValue | undefined] {
    this.#tokens.shift()
    const first = this.value()
    this.#tokens.shift()
    const second = this.value()
    this.#tokens.shift()
    return [first, second]
  }
}
