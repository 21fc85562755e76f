import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeVault } from '../../bench/vault/make-vault.ts'
import { buildFolder } from '../../bin/notes/build-folder.ts'
import { PNG } from '../support/tiny-images.ts'
import { lay, readTree } from './notedrill-cli.ts'

const TOGETHER = { count: 3, leastNotes: 1 }
const ALONE = { count: 1, leastNotes: 1 }

const vault = Object.fromEntries(
  makeVault(9, 6).map(({ bytes }, at) => [`notes/deck-${at % 3}/${at}.md`, bytes]),
)

/** What a folder is compiled to, in so many threads, in a place of its own. */
async function build(folder: string, threads: typeof ALONE) {
  const name = `${threads.count}`
  const [out, lock] = [join(folder, `bank-${name}`), join(folder, `lock-${name}.json`)]
  const built = await buildFolder(join(folder, 'notes'), lock, threads)
  built.save(out, [])
  return {
    messages: built.messages,
    decks: built.decks.map(({ id, cards, questions }) => [id, cards, questions]),
    files: readTree(out),
    lock: readFileSync(lock, 'utf8'),
  }
}

describe('a folder that is compiled in threads', () => {
  test('gives what it gives in one, images included, and again with its lock', async () => {
    const folder = lay({
      ...vault,
      'notes/looms/x.md': 'Q: What is ![a](dot.png)?\nA: A dot\n',
      'notes/looms/dot.png': PNG,
      'notes/solo.md': 'Q: What is ![b](looms/dot.png)?\nA: A dot\n',
    })
    expect(await build(folder, TOGETHER)).toEqual(await build(folder, ALONE))
    writeFileSync(join(folder, 'notes/deck-1/1.md'), 'Q: What turns a mill?\nA: Wind\n')
    rmSync(join(folder, 'notes/deck-2'), { recursive: true })
    const again = await build(folder, TOGETHER)
    expect(again).toEqual(await build(folder, ALONE))
    expect(again.lock).toContain('"gone"')
    expect(again.files['manifest.json']?.toString()).toMatch(/"retired\.[0-9a-f]{12}\.bin"/)
  })

  test('is refused for the same reasons', async () => {
    const folder = lay({ ...vault, 'notes/bad/x.md': 'Which?\n\n- [x] one\n', 'lock.json': 'none' })
    const refused = async (lock: string) =>
      (await buildFolder(join(folder, 'notes'), join(folder, lock), TOGETHER)).messages.filter(
        ({ severity }) => severity === 'error',
      )
    expect(await refused('none.json')).toMatchObject([{ rule: 'task-list', line: 3 }])
    expect(await refused('lock.json')).toMatchObject([{ rule: 'lock', line: 1 }])
  })

  test('does what its author overrides', async () => {
    const folder = lay({ ...vault, 'notes/overrides.yml': 'drop:\n  - aaaaaaaaaa\n' })
    const { messages } = await buildFolder(join(folder, 'notes'), join(folder, 'l.json'), TOGETHER)
    expect(messages.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'overrides' },
    ])
  })
})
