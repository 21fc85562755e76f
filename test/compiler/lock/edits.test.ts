import { expect, test } from 'vitest'
import { add, builtOf, type Fate, weighIds } from '../../../bench/quality/history/weigh-ids.ts'
import { type Dice, openDice } from '../../../bench/vault/dice.ts'
import { makeVault } from '../../../bench/vault/make-vault.ts'
import type { Compiled } from '../../../compiler/compile.ts'
import { EMPTY_LOCK } from '../../../compiler/lock/lock.ts'
import { compileTexts } from '../support.ts'

type Notes = ReadonlyMap<string, readonly string[]>

const VAULT: Notes = new Map(
  makeVault(4, 11).map(({ path, bytes }) => [path, String(bytes).split('\n')]),
)

/** What authors do to their notes, one thing at a time. */
const EDITS: readonly ((notes: Map<string, readonly string[]>, dice: Dice) => void)[] = [
  (notes, dice) => editOne(notes, dice, (lines, at) => lines.toSpliced(at, 1)),
  (notes, dice) =>
    editOne(notes, dice, (lines, at) => lines.toSpliced(at, 0, 'Some plain words.', '')),
  (notes, dice) => editOne(notes, dice, (lines, at) => [...lines.slice(at), ...lines.slice(0, at)]),
  (notes, dice) =>
    editOne(notes, dice, (lines) => lines.map((line) => line.replace(/^(#+ \w+).*/, '$1 anew'))),
  (notes, dice) => {
    const [path = ''] = [...notes.keys()].slice(dice.roll(notes.size))
    notes.set(`moved/${dice.roll(1000)}.md`, notes.get(path) ?? [])
    notes.delete(path)
  },
]

function editOne(
  notes: Map<string, readonly string[]>,
  dice: Dice,
  edit: (lines: readonly string[], at: number) => readonly string[],
): void {
  const [path = ''] = [...notes.keys()].slice(dice.roll(notes.size))
  const lines = notes.get(path) ?? []
  notes.set(path, edit(lines, dice.roll(lines.length)))
}

function build(notes: Notes, before?: Compiled): Compiled {
  const texts = Object.fromEntries([...notes].map(([path, lines]) => [path, lines.join('\n')]))
  return compileTexts(texts, before?.lock ?? EMPTY_LOCK)
}

/** The ids of the cards by what they ask and answer, of those that alone do so. */
function idsOf({ decks }: Compiled): Map<string, string> {
  const cards = decks.flatMap((deck) => deck.cards)
  const groups = Map.groupBy(cards, ({ rule, questions: [question] }) =>
    [rule, question?.kind, question?.stem, question?.answer].join('\n'),
  )
  return new Map(
    [...groups].flatMap(([key, [card, ...twins]]) =>
      card && twins.length === 0 ? [[key, card.id] as const] : [],
    ),
  )
}

test('whatever is cut, put in, moved, turned round or renamed, what asks the same is the same card', () => {
  const dice = openDice(3)
  let followed = 0
  for (let round = 0; round < 5; round++) {
    const notes = new Map(VAULT)
    let before = build(notes)
    for (let step = 0; step < 4; step++) {
      EDITS[dice.roll(EDITS.length)]?.(notes, dice)
      const after = build(notes, before)
      const all = after.decks.flatMap(({ cards }) => cards.map(({ id }) => id))
      expect(new Set(all).size).toBe(all.length)
      const [old, now] = [idsOf(before), idsOf(after)]
      const both = [...now].filter(([key]) => old.has(key))
      expect(both).toEqual(both.map(([key]) => [key, old.get(key)]))
      followed += both.length
      before = after
    }
  }
  expect(followed).toBeGreaterThan(450)
})

/** A line with a slip of the pen in it, or a word more. */
function reword(line: string, dice: Dice): string {
  const words = line.split(' ')
  const at = words.findIndex(
    (word, place) => place >= dice.roll(words.length) && /^[a-z]{6,}$/.test(word),
  )
  const word = words[at] ?? ''
  return dice.roll(2) === 0
    ? words.with(at, word.slice(0, 3) + word.slice(4)).join(' ')
    : words.toSpliced(at, 0, 'rather').join(' ')
}

test('a line that is reworded keeps its cards, and no other line gets them', () => {
  const dice = openDice(8)
  const first = build(VAULT)
  const places = builtOf(first).cards
  let edited: Fate = { lines: 0, kept: 0, moved: 0, cards: 0 }
  for (let count = 0; count < 30; count++) {
    const place = places[dice.roll(places.length)]
    const [path, line] = [place?.path ?? '', place?.line ?? 1]
    const lines = VAULT.get(path) ?? []
    const said = reword(lines[line - 1] ?? '', dice)
    if (said === lines[line - 1]) continue
    const after = build(new Map([...VAULT, [path, lines.with(line - 1, said)]]), first)
    const survivors = lines.map((_, at) => {
      const same = { path, line: at + 1 }
      return { from: same, to: same, isEdited: at === line - 1 }
    })
    edited = add(edited, weighIds(builtOf(first), builtOf(after), survivors).edited)
  }
  expect(edited.lines).toBeGreaterThan(12)
  expect([edited.kept / edited.lines >= 0.97, edited.moved]).toEqual([true, 0])
})
