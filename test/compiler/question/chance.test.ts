import { describe, expect, test } from 'vitest'
import { asked, compileTexts } from '../support.ts'

/** Lines that tell something, and of which nothing can be asked. */
const TOLD = Array.from({ length: 12 }, (_, at) => `And so it went on, day ${at} by day.`)

/** The lines that are asked of a note of a few lines that state something, among others that only tell. */
function linesAsked(stating: readonly string[], told: readonly string[], head = ''): string[] {
  const text = [...told, ...stating].join('\n\n')
  const { decks } = compileTexts({ 'looms/note.md': `${head}# Looms\n\n${text}\n` })
  const quotes = decks.flatMap(({ cards }) => cards.map(({ source }) => source.quote))
  return [...new Set(quotes)]
}

const LOOM = 'A loom is a machine that weaves cloth.'

describe('of a note that states little', () => {
  test('only what can hardly be chance is asked', () => {
    const reed = '**Reed**: the comb that beats the weft'
    const short = 'A Virtual Private Network (VPN) is old.'
    const heddle = '**Heddle**: eye of a loom that lifts a thread'
    expect(linesAsked([LOOM, reed, heddle, short], [...TOLD, ...TOLD])).toEqual([reed, short])
    expect(linesAsked([LOOM, reed, heddle, short], TOLD.slice(0, 9))).toEqual([
      LOOM,
      reed,
      heddle,
      short,
    ])
  })

  test('what stands behind a term is its meaning where its author defines by habit', () => {
    const reed = '**Reed**: a comb of steel that beats the weft home'
    const ends = '**Ends**: threads of cotton that run along the cloth'
    const picks = '**Picks**: threads of wool that cross from side to side'
    const bare = [ends, picks, '**Tow**: fibres of flax that stay in the comb']
    expect(linesAsked([reed, ends], TOLD.slice(0, 7))).toEqual([reed, ends])
    expect(linesAsked([reed, ends, picks], TOLD.slice(0, 7))).toEqual([reed])
    expect(linesAsked(bare, TOLD.slice(0, 7))).toEqual([])
    expect(linesAsked(bare, TOLD.slice(0, 3))).toEqual(bare)
  })

  test('all is asked where the author says so', () => {
    expect(linesAsked([LOOM], TOLD)).toEqual([])
    expect(linesAsked([LOOM], TOLD, '---\nderive: true\n---\n')).toEqual([LOOM])
    expect(linesAsked([LOOM], TOLD, '---\nderive: false\n---\n')).toEqual([])
  })

  test('little is less than one line of five, the title among them', () => {
    expect(linesAsked([LOOM], TOLD.slice(0, 3))).toEqual([LOOM])
    expect(linesAsked([LOOM], TOLD.slice(0, 4))).toEqual([])
  })

  test('what the author asks himself states something', () => {
    const own = 'Q: What turns a mill?\nA: Wind'
    // Two of the ten lines with words, then of eleven.
    expect(linesAsked([LOOM, own], TOLD.slice(0, 6))).toEqual([LOOM, own])
    expect(linesAsked([LOOM, own], TOLD.slice(0, 7))).toEqual([own])
  })

  test('why not is told', () => {
    const { accounts } = compileTexts({
      'looms/note.md': `# Looms\n\nA loom is a machine that weaves cloth.\n\n${TOLD.join('\n\n')}\n`,
    })
    expect(JSON.stringify(accounts)).toContain(
      '1 of 14 lines of the note state something, so this may only be told in passing; `derive: true` in its front matter asks it',
    )
  })
})

describe('a note in another script, where questions would be in English', () => {
  const NOTE = `# 容器

**Kernel** – the core of an operating system

镜像是一个模板,容器由它启动,它包含程序和所有需要的库。

容器之间互相隔离,每个容器都有自己的文件系统。`
  const stems = ['What is a kernel? => The core of an operating system']

  test('asks nothing, unless it says so', () => {
    expect(asked(NOTE)).toEqual([])
    expect(asked(`---\nderive: true\n---\n${NOTE}`)).toEqual(expect.arrayContaining(stems))
  })

  test('a few words of it are no such note', () => {
    expect(asked(NOTE.split('\n\n').slice(0, 2).join('\n\n'))).toEqual(
      expect.arrayContaining(stems),
    )
  })
})
