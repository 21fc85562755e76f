import { normalOf } from '../../english/content.ts'
import { mendArticles } from '../../english/mend-articles.ts'
import { headOf, isPlural } from '../../english/nouns.ts'
import { shapeOf, type TextShape } from '../../english/shape.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import type { Found, Stated } from '../../fact/found.ts'
import { isPerson } from '../../fact/is-person.ts'
import { comparePaths } from '../../note/compare-paths.ts'
import type { Slot } from '../draft.ts'
import { sayAnswer, sayTerm } from '../wording.ts'
import { isShownObject } from '../write/shown-object.ts'
import { unitOf } from './derive-numbers.ts'

/** Something that fills the same place in another fact, and so may stand as a wrong answer. */
export interface Alternative {
  readonly text: string
  readonly normal: string
  readonly shape: TextShape
  readonly found: Stated
}

/** Where the wrong answers for the facts of one note are looked for. */
export interface Ladder {
  /** The rungs for one place of a fact, nearest first: its structure, its section, its note, its deck. */
  rungs(slot: Slot, found: Stated, key: string): Iterable<readonly Alternative[]>
}

const RUNG_LIMIT = 60

type Lists = Map<string, Alternative[]>

/** Everything that could be a wrong answer, by where it stands. */
export class Alternatives {
  /** By note, within it. */
  readonly #near = new Map<string, Lists>()
  /** By note, what it gives to its deck. */
  readonly #given = new Map<string, Lists>()
  /** What notes give to their decks, by note. */
  readonly #far = new Map<string, Map<string, readonly Alternative[]>>()
  readonly #firsts = new Map<string, readonly Alternative[]>()

  /** Takes in what a note states, instead of what it stated before. */
  put(note: string, deckId: string, stated: readonly Stated[]): void {
    const near: Lists = new Map()
    const given: Lists = new Map()
    for (const found of stated)
      for (const [pool, text] of fillersOf(found)) {
        const alternative = {
          text: pool.startsWith('term') ? sayTerm(text) : sayAnswer(mendArticles(text)),
          normal: normalOf(text),
          shape: shapeOf(text),
          found,
        }
        if (alternative.normal === '') continue
        for (const key of nearKeys(pool, found)) push(near, key, alternative)
        for (const key of farKeys(pool, deckId, text)) push(given, key, alternative)
      }
    for (const key of this.#given.get(note)?.keys() ?? []) this.#forget(key, note)
    this.#near.set(note, near)
    this.#given.set(note, given)
    for (const [key, list] of given) this.#give(key, note, list)
  }

  #forget(key: string, note: string): void {
    this.#far.get(key)?.delete(note)
    this.#firsts.delete(key)
  }

  #give(key: string, note: string, list: readonly Alternative[]): void {
    const byNote = this.#far.get(key)
    if (byNote) byNote.set(note, list)
    else this.#far.set(key, new Map([[note, list]]))
    this.#firsts.delete(key)
  }

  /** The same as `put`; which far rungs look different after it. */
  change(note: string, deckId: string, stated: readonly Stated[]): readonly string[] {
    const keysNow = (): string[] => [...(this.#given.get(note)?.keys() ?? [])]
    const before = new Map(keysNow().map((key) => [key, this.#show(key)]))
    this.put(note, deckId, stated)
    const added = keysNow().filter((key) => !before.has(key))
    return [
      ...added,
      ...[...before].flatMap(([key, shown]) => (shown === this.#show(key) ? [] : key)),
    ]
  }

  #show(key: string): string {
    return JSON.stringify(
      this.#firstOf(key).map(({ text, normal, shape, found: { fact, set } }) => [
        text,
        normal,
        shape,
        fact,
        set,
      ]),
    )
  }

  /** The first of a far rung, in the order of the notes. */
  #firstOf(key: string): readonly Alternative[] {
    const known = this.#firsts.get(key)
    if (known) return known
    const notes = [...(this.#far.get(key) ?? [])].sort(([a], [b]) => comparePaths(a, b))
    const first = notes.flatMap(([, list]) => list).slice(0, RUNG_LIMIT)
    this.#firsts.set(key, first)
    return first
  }

  /** Where a note looks; `witness` is told of each far rung that is looked at. */
  ladder(note: string, deckId: string, witness?: (key: string) => void): Ladder {
    const near = this.#near.get(note)
    const far = (key: string): readonly Alternative[] => {
      witness?.(key)
      return this.#firstOf(key)
    }
    return {
      *rungs(slot, found, answer) {
        const pool = poolOf(slot, found.fact)
        for (const key of nearKeys(pool, found)) yield near?.get(key) ?? []
        for (const key of farKeys(pool, deckId, answer)) yield far(key)
      },
    }
  }
}

function push(lists: Lists, key: string, alternative: Alternative): void {
  const list = lists.get(key)
  if (list) list.push(alternative)
  else lists.set(key, [alternative])
}

function nearKeys(pool: string, { set, section }: Stated): readonly string[] {
  return [
    `${pool}\nset\n${set}`,
    `${pool}\nsection\n${section.heading?.line ?? 0}`,
    `${pool}\nnote`,
  ]
}

function farKeys(pool: string, deckId: string, text: string): readonly string[] {
  const head = `${pool}\nhead\n${deckId}\n${headOf(text).toLowerCase()}`
  return shapeOf(text) === 'acronym' ? [head, `${pool}\nacronym\n${deckId}`] : [head]
}

function fillersOf({ fact }: Stated): readonly (readonly [string, string])[] {
  switch (fact.kind) {
    case 'definition':
      return [
        [poolOf('term', fact), fact.subject],
        [poolOf('definiens', fact), fact.definiens],
      ]
    case 'cell':
      return [
        [poolOf('value', fact), fact.value],
        ...(fact.rowClass === undefined ? [] : [[poolOf('term', fact), fact.row] as const]),
      ]
    case 'member':
      return fact.members.map((member) => ['member', member] as const)
    case 'command':
      return [['command', fact.command]]
    case 'property':
      return isShownObject(fact) ? [['object', `${fact.object} ${fact.rest ?? ''}`.trim()]] : []
    case 'gap':
      return unitOf(fact.answer) === undefined ? [] : [[poolOf('number', fact), fact.answer]]
    case 'sequence':
    case 'choice':
    case 'expansion':
    case 'circumstance':
    case 'comparison':
    case 'advice':
    case 'authored':
      return []
  }
}

/**
 * What a place is filled from: the values of one column only from that column, a term only from
 * terms that are defined in the same manner, a person only from persons.
 */
export function poolOf(slot: Slot, fact: Found['fact']): string {
  switch (fact.kind) {
    case 'definition':
      return `${slot} ${manner(fact.subject, fact.definiens)}`
    case 'cell':
      return slot === 'term' ? `${slot} ${fact.rowClass}` : `${slot} ${normalOf(fact.column)}`
    case 'gap':
      return slot === 'number' ? `${slot} ${unitOf(fact.answer)}` : slot
    case 'member':
    case 'sequence':
    case 'command':
    case 'choice':
    case 'expansion':
    case 'circumstance':
    case 'comparison':
    case 'advice':
    case 'property':
    case 'authored':
      return slot
  }
}

function manner(subject: string, definiens: string): string {
  return isPerson(subject, definiens) ? 'person' : shapeDefiniens(definiens, isPlural(subject))
}
