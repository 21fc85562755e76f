import { normalOf } from '../../english/content.ts'
import { headOf, isPlural } from '../../english/nouns.ts'
import { shapeOf, type TextShape } from '../../english/shape.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import type { Found } from '../../fact/found.ts'
import { isPerson } from '../../fact/is-person.ts'
import type { Slot } from '../draft.ts'
import { sayAnswer } from '../wording.ts'
import { labelled } from '../write/compared.ts'

/** Something that fills the same place in another fact, and so may stand as a wrong answer. */
export interface Alternative {
  readonly text: string
  readonly normal: string
  readonly shape: TextShape
  readonly found: Found
  /** Which structure, section, note and deck it is from. */
  readonly set: string
  readonly section: string
  readonly note: string
  readonly deckId: string
}

/** Everything that could be a wrong answer, by where it stands. */
export class Alternatives {
  readonly #lists = new Map<string, Alternative[]>()

  add(found: Found, path: string, deckId: string): void {
    for (const [pool, text] of fillersOf(found)) this.#addOne(pool, text, found, path, deckId)
  }

  #addOne(pool: string, text: string, found: Found, note: string, deckId: string): void {
    const alternative: Alternative = {
      text: sayAnswer(text),
      normal: normalOf(text),
      shape: shapeOf(text),
      found,
      set: `${note}\n${found.set}`,
      section: `${note}\n${found.section.heading?.line ?? 0}`,
      note,
      deckId,
    }
    if (alternative.normal === '') return
    this.#push(`${pool}\nset\n${alternative.set}`, alternative)
    this.#push(`${pool}\nsection\n${alternative.section}`, alternative)
    this.#push(`${pool}\nnote\n${note}`, alternative)
    if (alternative.shape === 'acronym') this.#push(`${pool}\nacronym\n${deckId}`, alternative)
    this.#push(`${pool}\nhead\n${deckId}\n${headOf(text).toLowerCase()}`, alternative)
  }

  #push(key: string, alternative: Alternative): void {
    const list = this.#lists.get(key)
    if (list) list.push(alternative)
    else this.#lists.set(key, [alternative])
  }

  /** The rungs of the ladder for one place, nearest first. */
  rungs(
    slot: Slot,
    found: Found,
    note: string,
    deckId: string,
    key: string,
  ): readonly (readonly Alternative[])[] {
    const pool = poolOf(slot, found.fact)
    const list = (name: string): readonly Alternative[] => this.#lists.get(`${pool}\n${name}`) ?? []
    return [
      list(`set\n${note}\n${found.set}`),
      list(`section\n${note}\n${found.section.heading?.line ?? 0}`),
      list(`note\n${note}`),
      take(list(`head\n${deckId}\n${headOf(key).toLowerCase()}`)),
      ...(shapeOf(key) === 'acronym' ? [take(list(`acronym\n${deckId}`))] : []),
    ]
  }
}

const RUNG_LIMIT = 60

function take(list: readonly Alternative[]): readonly Alternative[] {
  return list.length <= RUNG_LIMIT ? list : list.slice(0, RUNG_LIMIT)
}

function fillersOf({ fact }: Found): readonly (readonly [string, string])[] {
  switch (fact.kind) {
    case 'definition':
      return [
        [poolOf('term', fact), fact.subject.replace(/^(?:an?|the)\s+/i, '')],
        [poolOf('definiens', fact), fact.definiens],
      ]
    case 'cell':
      return [
        [poolOf('value', fact), fact.value],
        ...(fact.compared === undefined ? [] : [['holding', labelled(fact)] as const]),
        ...(fact.rowClass === undefined ? [] : [[poolOf('term', fact), fact.row] as const]),
      ]
    case 'member':
      return fact.members.map((member) => ['member', member] as const)
    case 'choice':
    case 'expansion':
    case 'circumstance':
    case 'property':
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
      if (slot === 'holding') return slot
      return slot === 'term' ? `${slot} ${fact.rowClass}` : `${slot} ${normalOf(fact.column)}`
    case 'member':
    case 'choice':
    case 'expansion':
    case 'circumstance':
    case 'property':
    case 'authored':
      return slot
  }
}

function manner(subject: string, definiens: string): string {
  return isPerson(subject, definiens) ? 'person' : shapeDefiniens(definiens, isPlural(subject))
}
