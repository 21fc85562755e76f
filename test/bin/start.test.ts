import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StartedProcess, startInVain, startProcess } from '../support/start-process.ts'
import { SVG } from '../support/tiny-images.ts'
import { notedrill } from './notedrill-cli.ts'

const NOTE = `# Teas

Q: Which tea is steamed and rolled?
A: Sencha

Q: Which tea is ground to powder?
A: Matcha
`
let notes = ''
let data = ''
let running: StartedProcess[] = []
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-'))
  notes = join(folder, 'notes')
  data = join(folder, 'data')
  mkdirSync(join(notes, 'tea'), { recursive: true })
  writeFileSync(join(notes, 'tea', 'green.md'), NOTE)
})
afterEach(async () => {
  await Promise.all(
    running
      .filter(({ child }) => child.exitCode === null && child.signalCode === null)
      .map(({ end }) => end('SIGKILL')),
  )
  running = []
})

async function start(): Promise<StartedProcess> {
  const started = await startProcess([notes, '--data', data])
  running.push(started)
  return started
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not
type Json = any

async function json(
  url: string,
  { token, body }: { token?: string; body?: unknown } = {},
): Promise<Json> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return response.json()
}

async function answerNext(url: string, token: string): Promise<string> {
  const { data: next } = await json(`${url}/v1/next`, { token })
  const { review_id: id, question } = next
  await json(`${url}/v1/reviews`, {
    token,
    body: { id, question: question.id, rev: question.rev, answer: { rating: 'again' } },
  })
  return id
}

test('it says one address, which serves the page, the API and its document, to nobody but this machine, and ends when asked', async () => {
  const { url, said, child, end } = await start()
  expect(said().match(/https?:\/\/\S+/g)).toEqual([url])
  expect(said()).toContain('2 cards in 1 deck')
  expect(await (await fetch(url)).text()).toContain('<title>')
  expect((await json(`${url}/v1/decks`)).data.map(({ id }: { id: string }) => id)).toEqual(['tea'])
  const document = await fetch(`${url}/openapi.json`)
  expect(await document.json()).toMatchObject({ openapi: '3.1.0' })
  // Any page may read it, and only once.
  expect(document.headers.get('access-control-allow-origin')).toBe('*')
  const headers = { 'if-none-match': `W/${document.headers.get('etag')}` }
  expect((await fetch(`${url}/openapi.json`, { headers })).status).toBe(304)
  const { type, code } = await json(`${url}/v1/nothing`)
  expect(await (await fetch(new URL(type, url))).text()).toContain(`id="${code}"`)
  const sockets = readFileSync(`/proc/${child.pid}/net/tcp`, 'utf8').split('\n')
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0')
  const listening = sockets.filter((line) => line.includes(`:${port} 00000000:0000 0A`))
  expect(listening.map((line) => line.trim().split(/\s+/)[1])).toEqual([`0100007F:${port}`])
  // Nor does anybody else read what it keeps.
  expect((statSync(data).mode & 0o777).toString(8)).toBe('700')
  const second = await startInVain([notes, '--data', data])
  expect(second.code).toBe(1)
  expect(second.said).toContain(`notedrill is running already on ${data}: stop it first`)
  expect(await end('SIGTERM')).toBe(0)
})

test('a note that is saved shows, wherever it is, and one with an error leaves what was', async () => {
  const { url, says } = await start()
  writeFileSync(join(notes, 'tea', 'green.md'), `${NOTE}\nQ: Which tea is roasted?\nA: Hojicha\n`)
  await says(/Compiled again: 3 cards/)
  expect((await json(`${url}/v1/decks`)).data[0].data.cards_count).toBe(3)
  writeFileSync(join(notes, 'tea', 'green.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe]))
  await says(/green\.md:1:\d+ error[\s\S]*until the errors are mended/)
  expect((await json(`${url}/v1/decks`)).data[0].data.cards_count).toBe(3)
  // As editors do it: a new file takes the place of the old one.
  writeFileSync(join(notes, 'tea', '.green.md.swp'), NOTE)
  renameSync(join(notes, 'tea', '.green.md.swp'), join(notes, 'tea', 'green.md'))
  await says(/Compiled again: 2 cards/)
  writeFileSync(join(notes, 'tea', 'green.md'), 'Q: Which tea is roasted?\nA: Hojicha\n')
  await says(/Compiled again: 1 card in 1 deck/)
  // In a new folder, renamed, and removed.
  mkdirSync(join(notes, 'coffee'))
  const beans = 'Q: Which bean is stronger?\nA: Robusta\n\nQ: Which is milder?\nA: Arabica\n'
  writeFileSync(join(notes, 'coffee', 'bean.md'), beans)
  await says(/3 cards in 2 decks/)
  renameSync(join(notes, 'tea', 'green.md'), join(notes, 'coffee', 'green.md'))
  await says(/in 2 decks[\s\S]*3 cards in 1 deck/)
  rmSync(join(notes, 'coffee', 'bean.md'))
  await says(/in 2 decks[\s\S]*3 cards in 1 deck[\s\S]*1 card in 1 deck/)
  expect((await json(`${url}/v1/decks`)).data.map(({ id }: { id: string }) => id)).toEqual([
    'coffee',
  ])
})

test('killed between answers, every acknowledged review is there after restart, beside the images that questions show', async () => {
  const before = await start()
  const token = (await json(`${before.url}/v1/learners`, { body: {} })).data.token
  const kept = [await answerNext(before.url, token), await answerNext(before.url, token)]
  await before.end('SIGKILL')
  writeFileSync(join(notes, 'tea', 'leaf.svg'), SVG)
  writeFileSync(join(notes, 'tea', 'leaf.md'), 'Q: Which leaf is ![a leaf](leaf.svg)?\nA: Sencha\n')
  const { url } = await start()
  const { data: reviews } = await json(`${url}/v1/reviews`, { token })
  expect(reviews.map(({ id }: { id: string }) => id).toSorted()).toEqual(kept.toSorted())
  const { data: next } = await json(`${url}/v1/next`, { token })
  const [, asset] = /\((assets\/[^)]+)\)/.exec(next.question.stem) ?? []
  const response = await fetch(`${url}/${asset}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(Buffer.from(await response.arrayBuffer()).equals(SVG)).toBe(true)
  const bytes = await (await fetch(`${url}/v1/${asset}`)).arrayBuffer()
  expect(Buffer.from(bytes).equals(SVG)).toBe(true)
  const again = await fetch(`${url}/v1/${asset}`, {
    headers: { 'if-none-match': response.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

describe('stopped, it ends well', () => {
  /** Of the launcher that `npm start` runs, and with it of the server. */
  async function launch(): Promise<StartedProcess & { readonly group: number }> {
    const script = ['bin/start.mjs']
    const started = await startProcess(
      [notes, '--data', data],
      { PORT: '0' },
      { script, detached: true },
    )
    running.push(started)
    return { ...started, group: started.child.pid ?? 0 }
  }

  test('as `npm start` starts it, when asked to end', async () => {
    const { url, group, end } = await launch()
    try {
      expect(await end('SIGTERM')).toBe(0)
      await expect(fetch(url)).rejects.toThrow('fetch failed')
    } finally {
      killGroup(group)
    }
  })

  test('on Ctrl-C, which a terminal sends to the launcher and to the server', async () => {
    const { url, group, child } = await launch()
    try {
      const ended = once(child, 'exit')
      process.kill(-group, 'SIGINT')
      expect(await ended).toEqual([0, null])
      await expect(fetch(url)).rejects.toThrow('fetch failed')
    } finally {
      killGroup(group)
    }
  })
})

/** The command in this process, where it ends on its own. */
function startHere(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return notedrill(['start', ...args], { env: { PORT: '0', DISCORD_TOKEN: '', ...env } })
}

/** Whatever is left of it. */
function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {}
}

describe('it says why not', () => {
  test('when the port is taken, or none', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const taken = await startInVain([notes, '--data', data], { PORT: String(port) })
    expect([taken.code, taken.said]).toEqual([
      1,
      `Port ${port} is taken by another program: name another with PORT.\n`,
    ])
    other.close()
    const none = await startHere([notes, '--data', data], { PORT: 'eighty' })
    expect([none.code, none.err]).toEqual([
      1,
      'PORT is "eighty", expected a number from 0 to 65535.\n',
    ])
  })

  test('when there are no notes, or notes with errors', async () => {
    const missing = await startHere([join(notes, 'nowhere'), '--data', data])
    expect(missing.code).toBe(1)
    expect(missing.err).toMatch(
      /nowhere:1:1 error notes: found nothing there, expected a folder of notes/,
    )
    writeFileSync(join(notes, 'tea', 'green.md'), Buffer.from([0xff]))
    const broken = await startHere([notes, '--data', data])
    expect(broken.code).toBe(1)
    expect(broken.err).toContain('The notes have errors, to be mended first.')
  })

  test('when it is called with what it does not know', async () => {
    const wrong = await startHere([notes, '--prot', '80'])
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain("Unknown option '--prot'")
  })

  test('when Discord’s public key is none', async () => {
    const wrong = await startHere([notes, '--data', data], { DISCORD_PUBLIC_KEY: 'abc' })
    expect(wrong.code).toBe(1)
    expect(wrong.err).toBe('Unexpected DISCORD_PUBLIC_KEY, expected 64 hexadecimal digits\n')
  })
})
