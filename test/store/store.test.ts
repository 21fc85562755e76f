import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../store/create-client.ts'
import { createStore } from '../../store/create-store.ts'
import { decodeEvent, encodeEvent } from '../../store/event-codec.ts'
import { memoryKey, segmentKey } from '../../store/keys.ts'
import { eraseLearner } from '../../study/act/erase-learner.ts'
import { StoreUnavailable } from '../../study/act/store.ts'
import type { MemoryEvent, ReviewEvent } from '../../study/memory/event.ts'
import { type Memory, newMemory } from '../../study/memory/memory.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())

const review: ReviewEvent = {
  kind: 'review',
  id: 'review-0001',
  at: 1_795_176_000_000,
  day: 20777,
  rating: 'good',
  right: true,
  form: 'choice',
  rev: '0123abcd',
  given: { kind: 'options', ids: ['k3v9q2'] },
  parameters: 'Ab_-1234',
}
const learner = (name: string): string => name.padEnd(26, '2')

/** A memory with one event more. */
function after(memory: Memory, event: MemoryEvent): Memory {
  const state = { ...memory.state, reps: memory.state.reps + 1 }
  return { ...memory, version: memory.version + 1, events: [...memory.events, event], state }
}

test.each<[string, MemoryEvent, string]>([
  [
    'options',
    review,
    '["r","review-0001",1795176000000,20777,2,1,"choice","0123abcd",["o","k3v9q2"],"Ab_-1234"]',
  ],
  [
    'text',
    {
      ...review,
      rating: 'again',
      right: false,
      given: { kind: 'text', text: 'a "b" 日本' },
      durationMs: 900,
    },
    '["r","review-0001",1795176000000,20777,0,0,"choice","0123abcd",["t","a \\"b\\" 日本"],"Ab_-1234",900]',
  ],
  [
    'a sequence',
    { ...review, given: { kind: 'sequence', items: ['x', 'y'] } },
    '["r","review-0001",1795176000000,20777,2,1,"choice","0123abcd",["s","x","y"],"Ab_-1234"]',
  ],
  [
    'recalled items',
    { ...review, given: { kind: 'recalled', items: ['x', 'y'] } },
    '["r","review-0001",1795176000000,20777,2,1,"choice","0123abcd",["c","x","y"],"Ab_-1234"]',
  ],
  [
    'a rating',
    { ...review, rating: 'easy', given: { kind: 'rating', rating: 'easy' } },
    '["r","review-0001",1795176000000,20777,3,1,"choice","0123abcd",["g",3],"Ab_-1234"]',
  ],
  [
    'practice',
    { ...review, given: { kind: 'rating', rating: 'good' }, practice: true },
    '["r","review-0001",1795176000000,20777,2,1,"choice","0123abcd",["g",2],"Ab_-1234",null,1]',
  ],
  [
    'a time at which it was kept',
    { ...review, given: { kind: 'rating', rating: 'good' }, keptAt: review.at + 7 },
    '["r","review-0001",1795176000000,20777,2,1,"choice","0123abcd",["g",2],"Ab_-1234",null,0,7]',
  ],
  [
    'practice that was kept before its time',
    {
      ...review,
      given: { kind: 'rating', rating: 'good' },
      durationMs: 900,
      practice: true,
      keptAt: review.at - 7,
    },
    '["r","review-0001",1795176000000,20777,2,1,"choice","0123abcd",["g",2],"Ab_-1234",900,1,-7]',
  ],
  [
    'an undo kept later',
    { kind: 'undo', id: 'u', at: 5, reviewId: 'r', keptAt: 9 },
    '["u","u",5,"r",4]',
  ],
  ['a reset kept later', { kind: 'reset', id: 'f', at: 5, keptAt: 9 }, '["f","f",5,4]'],
  [
    'a burial kept later',
    { kind: 'bury', id: 'b', at: 5, untilDay: 7, keptAt: 9 },
    '["b","b",5,7,4]',
  ],
  ['an override', { kind: 'override', id: 'o1', at: 5, reviewId: 'r1' }, '["o","o1",5,"r1"]'],
  ['a suspension', { kind: 'suspend', id: 's1', at: 5, suspended: true }, '["s","s1",5,1]'],
  ['its end', { kind: 'suspend', id: 's2', at: 6, suspended: false }, '["s","s2",6,0]'],
  [
    'the suspension of a leech',
    { kind: 'suspend', id: 'leech-r', at: 5, suspended: true, lapses: 8 },
    '["s","leech-r",5,1,null,8]',
  ],
  [
    'one that was kept later',
    { kind: 'suspend', id: 'leech-r', at: 5, suspended: true, lapses: 8, keptAt: 9 },
    '["s","leech-r",5,1,4,8]',
  ],
  ['a burial', { kind: 'bury', id: 'b1', at: 5, untilDay: 20778 }, '["b","b1",5,20778]'],
  ['a reset', { kind: 'reset', id: 'f1', at: 5 }, '["f","f1",5]'],
  [
    'a rescheduling',
    { kind: 'reschedule', id: 'p1', at: 5, parameters: 'Ab' },
    '["p","p1",5,"Ab"]',
  ],
  [
    'an undo',
    { kind: 'undo', id: 'u1', at: 5, reviewId: 'review-0001' },
    '["u","u1",5,"review-0001"]',
  ],
])('an event with %s is a short line, and comes back from it', (_, event, line) => {
  expect(encodeEvent(event)).toBe(line)
  expect(decodeEvent(line)).toEqual(event)
})

test('a line that is no event is refused', () => {
  expect(() => decodeEvent('["x",1]')).toThrow(
    'Unexpected event ["x",1], expected one that begins with a known letter',
  )
})

test('a memory grows event by event, each written once', async () => {
  const id = learner('grow')
  const { store } = embedded
  const first = after(newMemory('card222222'), review)
  expect(await store.append(id, first, [review])).toEqual({ kind: 'written' })
  expect((await store.append(id, first, [review])).kind).toBe('conflict')
  const undo: MemoryEvent = { kind: 'undo', id: 'undo-1', at: 7, reviewId: review.id }
  const second = after(first, undo)
  expect(await store.append(id, second, [undo])).toEqual({ kind: 'written' })
  expect((await store.append(id, second, [undo])).kind).toBe('conflict')
  expect((await store.read(id, { cardIds: ['card222222', 'other22222'] })).memories).toEqual(
    new Map([['card222222', second]]),
  )
})

test('of ten writers at one version exactly one wins', async () => {
  const id = learner('race')
  const writes = Array.from({ length: 10 }, (_, at) => {
    const event = { ...review, id: `review-${at}` }
    return embedded.store.append(id, after(newMemory('card222222'), event), [event])
  })
  const kinds = (await Promise.all(writes)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'written')).toHaveLength(1)
})

test('one learner’s items are never another’s', async () => {
  const { store } = embedded
  await store.append(learner('mine'), after(newMemory('card222222'), review), [review])
  expect((await store.read(learner('minf'), { cardIds: ['card222222'] })).memories.size).toBe(0)
  expect((await store.states(learner('min'))).size).toBe(0)
})

test('states and memories come in pages beyond one megabyte', async () => {
  const id = learner('many')
  const { store } = embedded
  const wordy = { ...review, given: { kind: 'text' as const, text: 'x'.repeat(12_000) } }
  const cards = Array.from({ length: 120 }, (_, at) => `card${String(at).padStart(6, '0')}`)
  await Promise.all(cards.map((card) => store.append(id, after(newMemory(card), wordy), [wordy])))
  expect([...(await store.states(id)).keys()]).toEqual(cards)
  const whole: string[] = []
  for await (const memory of store.memories(id)) whole.push(memory.cardId)
  expect(whole).toEqual(cards)
})

describe('a long log', () => {
  const CARD = 'card222222'

  async function grow(id: string, from: number, to: number): Promise<Memory> {
    let memory =
      (await embedded.store.read(id, { cardIds: [CARD] })).memories.get(CARD) ?? newMemory(CARD)
    for (let at = from; at < to; at++) {
      const event = { ...review, id: `review-${String(at).padStart(5, '0')}` }
      memory = after(memory, event)
      expect(await embedded.store.append(id, memory, [event])).toEqual({ kind: 'written' })
    }
    return memory
  }
  const itemOf = async (id: string) => {
    const { client, name } = embedded.table
    const get = new GetItemCommand({ TableName: name, Key: memoryKey(id, CARD) })
    return (await client.send(get)).Item ?? {}
  }

  test('is set apart beyond 256 events, and read as if it were not', async () => {
    const id = learner('long')
    const memory = await grow(id, 0, 700)
    const item = await itemOf(id)
    expect([item.seg?.N, item.log?.L?.length]).toEqual(['2', 700 - 512])
    expect((await embedded.store.read(id, { cardIds: [CARD] })).memories.get(CARD)).toEqual(memory)
    const whole: Memory[] = []
    for await (const each of embedded.store.memories(id)) whole.push(each)
    expect(whole).toEqual([memory])
    expect((await embedded.store.states(id)).get(CARD)).toEqual(memory.state)
  })

  test('that grows while it is being set apart loses nothing', async () => {
    const id = learner('race long')
    const memory = await grow(id, 0, 319)
    const events = ['a', 'b', 'c'].map((name) => ({ ...review, id: `racing-${name}` }))
    const races = await Promise.all(
      events.map((event) => embedded.store.append(id, after(memory, event), [event])),
    )
    expect(races.filter(({ kind }) => kind === 'written')).toHaveLength(1)
    const now = (await embedded.store.read(id, { cardIds: [CARD] })).memories.get(CARD)
    expect(now?.events).toHaveLength(320)
    expect(new Set(now?.events.map((event) => event.id)).size).toBe(320)
  })

  test('whose segment was written before a crash goes on from there', async () => {
    const id = learner('crash long')
    const memory = await grow(id, 0, 300)
    const { client, name } = embedded.table
    const log = { L: memory.events.slice(0, 256).map((event) => ({ S: encodeEvent(event) })) }
    await client.send(
      new PutItemCommand({ TableName: name, Item: { ...segmentKey(id, CARD, 0), log } }),
    )
    expect((await embedded.store.read(id, { cardIds: [CARD] })).memories.get(CARD)).toEqual(memory)
    const grown = await grow(id, 300, 330)
    expect((await itemOf(id)).seg?.N).toBe('1')
    expect((await embedded.store.read(id, { cardIds: [CARD] })).memories.get(CARD)).toEqual(grown)
  })

  test('is left as it is where a segment that is another’s stands in the way', async () => {
    const id = learner('stray long')
    await grow(id, 0, 300)
    const { client, name } = embedded.table
    const stray = { ...segmentKey(id, CARD, 0), log: { L: [{ S: encodeEvent(review) }] } }
    await client.send(new PutItemCommand({ TableName: name, Item: stray }))
    const grown = await grow(id, 300, 330)
    const item = await itemOf(id)
    expect([item.seg?.N, item.log?.L?.length]).toEqual([undefined, 330])
    expect((await embedded.store.read(id, { cardIds: [CARD] })).memories.get(CARD)).toEqual(grown)
    const { Item } = await client.send(
      new GetItemCommand({ TableName: name, Key: segmentKey(id, CARD, 0) }),
    )
    expect(Item).toEqual(stray)
  })

  test('of few and long answers is set apart as well, before an item is full', async () => {
    const id = learner('heavy long')
    let memory = newMemory(CARD)
    for (let at = 0; at < 9; at++) {
      const given = { kind: 'text', text: 'x'.repeat(60_000) } as const
      const event = { ...review, id: `heavy-${at}`, given }
      memory = after(memory, event)
      expect(await embedded.store.append(id, memory, [event])).toEqual({ kind: 'written' })
    }
    const item = await itemOf(id)
    expect([item.seg?.N, item.log?.L?.length]).toEqual(['4', 1])
    expect((await embedded.store.read(id, { cardIds: [CARD] })).memories.get(CARD)).toEqual(memory)
  })
})

test('a review of the usual kind takes less than 120 bytes of its item', async () => {
  expect(encodeEvent({ ...review, id: 'x'.repeat(22), durationMs: 12_345 }).length).toBeLessThan(
    120,
  )
  const id = learner('size')
  await embedded.store.append(id, after(newMemory('card222222'), review), [review])
  const { client, name } = embedded.table
  const { Item } = await client.send(
    new GetItemCommand({ TableName: name, Key: memoryKey(id, 'card222222') }),
  )
  expect(Object.keys(Item ?? {}).toSorted()).toEqual(['log', 'pk', 'pv', 'sk', 'st', 'v', 'w'])
})

describe('a table that answers', () => {
  let server: Server
  type Answer = { status: number; body: object | string } | 'hang' | 'cut' | 'half'
  let answer = 'hang' as Answer
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume()
      if (answer === 'cut') request.socket.destroy()
      else if (answer === 'half')
        response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy())
      else if (answer !== 'hang')
        response
          .writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' })
          .end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const type = (name: string) => ({
    __type: `com.amazonaws.dynamodb.v20120810#${name}`,
    message: name,
  })
  function storeAt() {
    const { port } = server.address() as AddressInfo
    const client = createClient({ region: 'local', endpoint: `http://127.0.0.1:${port}` }, 100)
    return createStore({ client, name: 't' })
  }
  const append = () =>
    storeAt().append(learner('x'), after(newMemory('card222222'), review), [review])

  test.each<[string, Answer]>([
    ['500', { status: 500, body: type('InternalServerError') }],
    [
      'that it is overloaded',
      { status: 400, body: type('ProvisionedThroughputExceededException') },
    ],
    ['that it throttles', { status: 400, body: type('ThrottlingException') }],
    ['503 and a page', { status: 503, body: '<html>Service Unavailable</html>' }],
    ['nothing', 'hang'],
    ['by hanging up', 'cut'],
    ['by hanging up in the middle', 'half'],
  ])('%s leaves the outcome open', async (_, given) => {
    answer = given
    await expect(append()).rejects.toThrow(StoreUnavailable)
  })

  test('that the request is wrong is a fault of ours', async () => {
    answer = { status: 400, body: type('ValidationException') }
    await expect(append()).rejects.toThrow('ValidationException')
    await expect(append()).rejects.not.toThrow(StoreUnavailable)
  })

  test('that the condition failed, with the item as it is, spares reading it', async () => {
    const item = {
      pk: { S: `L#${learner('x')}` },
      sk: { S: 'C#card222222' },
      v: { N: '1' },
      st: { S: JSON.stringify(newMemory('card222222').state) },
      log: { L: [{ S: encodeEvent(review) }] },
    }
    answer = { status: 400, body: { ...type('ConditionalCheckFailedException'), Item: item } }
    expect(await append()).toEqual({
      kind: 'conflict',
      memory: {
        cardId: 'card222222',
        version: 1,
        events: [review],
        state: newMemory('card222222').state,
        foldedWith: '',
      },
    })
  })

  test('with part of what was asked for has not answered', async () => {
    const Keys = [{ pk: { S: 'L#x' }, sk: { S: 'P' } }]
    answer = { status: 200, body: { Responses: { t: [] }, UnprocessedKeys: { t: { Keys } } } }
    await expect(storeAt().read(learner('x'), {})).rejects.toThrow(StoreUnavailable)
  })
})

describe('entries', () => {
  const flag = {
    createdAt: 1,
    updatedAt: 1,
    cardId: 'card222222',
    question: 'card222222.choice',
    rev: '00000000',
    reason: 'wrong',
    comment: '',
  } as const

  test('are read as written, listed by their owner, and replaced at their version alone', async () => {
    const { store } = embedded
    const place = { kind: 'flag', owner: learner('flags'), id: 'one' } as const
    expect(await store.readEntry(place)).toBeUndefined()
    expect(await store.putEntry(place, { value: flag, version: 1 })).toBe('written')
    expect(await store.putEntry(place, { value: flag, version: 1 })).toBe('conflict')
    const changed = { ...flag, comment: 'again' }
    const kept = { value: changed, version: 2 }
    expect(await store.putEntry(place, kept)).toBe('written')
    expect(await store.putEntry(place, { value: flag, version: 2 })).toBe('conflict')
    expect(await store.readEntry(place)).toEqual(kept)
    expect(await store.listEntries('flag', place.owner)).toEqual(new Map([['one', changed]]))
    expect(await store.listEntries('quiz', place.owner)).toEqual(new Map())
    expect(await store.readEntry({ ...place, owner: learner('other') })).toBeUndefined()
  })

  test('go with their learner, but for what is reported of a card', async () => {
    const { store } = embedded
    const owner = learner('gone')
    await store.putEntry({ kind: 'flag', owner, id: 'one' }, { value: flag, version: 1 })
    await store.putEntry(
      { kind: 'report', owner: 'card222222', id: 'one' },
      { value: flag, version: 1 },
    )
    const study = testStudy(store)
    await eraseLearner(study, { learnerId: owner })
    expect((await store.listEntries('flag', owner)).size).toBe(0)
    expect([...(await store.listEntries('report', 'card222222')).values()]).toMatchObject([
      { comment: '', deletedAt: study.now() },
    ])
  })

  test('one more is counted once, by however many at once', async () => {
    const counts = await Promise.all(
      Array.from({ length: 8 }, () => embedded.store.countOne('some address', 1000)),
    )
    expect(counts.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})
