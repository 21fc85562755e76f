import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Item } from '../../store/attributes.ts'
import { holds, type Placeholders, updated } from './expression.ts'

/** How a table behaves where tables differ, or may be slow. */
export interface Manner {
  /** AWS gives the item that failed a condition, the embedded database does not. */
  readonly givesOld: boolean
  readonly pageItems: number
  /** Whether to bring an item as it was before its last change. */
  isStale(sk: string): boolean
  /** Whether to leave an item of a batch for the next request. */
  isLeft(): boolean
}

/** A table that does at once and rightly what it is asked. */
export const PLAIN: Manner = {
  givesOld: true,
  pageItems: 1000,
  isStale: () => false,
  isLeft: () => false,
}

interface Kept {
  readonly now: Item | undefined
  readonly before: Item | undefined
}

/** What the store asks of DynamoDB, in memory: the same answers, item by item. */
export class SimulatedTable {
  readonly #partitions = new Map<string, Map<string, Kept>>()

  /** Does what a command says and gives what DynamoDB would. @throws ConditionalCheckFailedException */
  apply(command: object, manner: Manner = PLAIN): object {
    if (command instanceof GetItemCommand) return this.#get(command.input.Key ?? {}, manner)
    if (command instanceof BatchGetItemCommand) return this.#getMany(command, manner)
    if (command instanceof QueryCommand) return this.#query(command, manner)
    if (command instanceof ScanCommand) return { Items: [...this.#all()] }
    if (command instanceof PutItemCommand) {
      const { Item: item = {} } = command.input
      return this.#write(item, command.input, manner, () => item)
    }
    if (command instanceof UpdateItemCommand) {
      const { Key: key = {}, UpdateExpression: update = '' } = command.input
      const change = (old: Item) => ({ ...updated(update, old, command.input), ...key })
      return this.#write(key, command.input, manner, change)
    }
    if (command instanceof DeleteItemCommand)
      return this.#write(command.input.Key ?? {}, command.input, manner, () => undefined)
    throw new Error(`no command of ours: ${command.constructor.name}`)
  }

  *#all(): Iterable<Item> {
    for (const partition of this.#partitions.values())
      for (const { now } of partition.values()) if (now) yield now
  }

  #find(key: Item): Kept | undefined {
    return this.#partitions.get(key.pk?.S ?? '')?.get(key.sk?.S ?? '')
  }

  #read(key: Item, manner: Manner): Item | undefined {
    const kept = this.#find(key)
    return kept && manner.isStale(key.sk?.S ?? '') ? kept.before : kept?.now
  }

  #get(key: Item, manner: Manner): object {
    const item = this.#read(key, manner)
    return item ? { Item: item } : {}
  }

  #getMany({ input }: BatchGetItemCommand, manner: Manner): object {
    const [[name, { Keys: keys = [] }] = ['', {}]] = Object.entries(input.RequestItems ?? {})
    const left: Item[] = []
    const found: Item[] = []
    for (const key of keys) {
      if (manner.isLeft()) left.push(key)
      else found.push(...[this.#read(key, manner)].filter((item) => item !== undefined))
    }
    return {
      Responses: { [name]: found },
      UnprocessedKeys: left.length > 0 ? { [name]: { Keys: left } } : {},
    }
  }

  #query({ input }: QueryCommand, { pageItems }: Manner): object {
    const values: Record<string, AttributeValue> = input.ExpressionAttributeValues ?? {}
    const prefix = values[':prefix']?.S ?? ''
    const after = input.ExclusiveStartKey?.sk?.S ?? ''
    const before = values[':before']?.S
    const items = [...(this.#partitions.get(values[':pk']?.S ?? '') ?? [])]
      .filter(([sk]) => sk.startsWith(prefix) && sk > after && !(before && sk >= before))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, { now }]) => (now ? [now] : []))
    const page = items.slice(0, pageItems)
    const last = page.at(-1)
    const isMore = last && items.length > page.length
    return { Items: page, ...(isMore ? { LastEvaluatedKey: { pk: last.pk, sk: last.sk } } : {}) }
  }

  #write(
    key: Item,
    {
      ConditionExpression: condition,
      ReturnValuesOnConditionCheckFailure: wish,
      ...by
    }: Placeholders & {
      readonly ConditionExpression?: string | undefined
      readonly ReturnValuesOnConditionCheckFailure?: string | undefined
    },
    { givesOld }: Manner,
    change: (old: Item) => Item | undefined,
  ): object {
    const old = this.#find(key)?.now
    if (!holds(condition, old ?? {}, by))
      throw new ConditionalCheckFailedException({
        message: 'The conditional request failed',
        $metadata: {},
        ...(givesOld && wish === 'ALL_OLD' && old ? { Item: old } : {}),
      })
    const pk = key.pk?.S ?? ''
    const partition = this.#partitions.get(pk) ?? new Map<string, Kept>()
    this.#partitions.set(pk, partition)
    const now = change(old ?? {})
    partition.set(key.sk?.S ?? '', { now, before: old })
    // Of an update; whoever puts or deletes asks for nothing.
    return now ? { Attributes: now } : {}
  }
}
