import { normalOf } from '../../english/content.ts'
import { headOf } from '../../english/nouns.ts'
import { shapeOf, type TextShape } from '../../english/shape.ts'
import type { Found } from '../../fact/found.ts'
import type { Slot } from '../draft.ts'
import { sayAnswer } from '../wording.ts'

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
    for (const [slot, text] of fillersOf(found)) this.#addOne(slot, text, found, path, deckId)
  }

  #addOne(slot: Slot, text: string, found: Found, note: string, deckId: string): void {
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
    this.#push(`${slot}\nset\n${alternative.set}`, alternative)
    this.#push(`${slot}\nsection\n${alternative.section}`, alternative)
    this.#push(`${slot}\nnote\n${note}`, alternative)
    this.#push(`${slot}\ndeck\n${deckId}\n${alternative.shape}`, alternative)
    this.#push(`${slot}\nhead\n${deckId}\n${headOf(text).toLowerCase()}`, alternative)
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
    const list = (name: string): readonly Alternative[] => this.#lists.get(`${slot}\n${name}`) ?? []
    return [
      list(`set\n${note}\n${found.set}`),
      list(`section\n${note}\n${found.section.heading?.line ?? 0}`),
      list(`note\n${note}`),
      [
        ...take(list(`head\n${deckId}\n${headOf(key).toLowerCase()}`)),
        ...take(list(`deck\n${deckId}\n${shapeOf(key)}`)),
      ],
    ]
  }
}

const RUNG_LIMIT = 60

function take(list: readonly Alternative[]): readonly Alternative[] {
  return list.length <= RUNG_LIMIT ? list : list.slice(0, RUNG_LIMIT)
}

function fillersOf({ fact }: Found): [Slot, string][] {
  switch (fact.kind) {
    case 'definition':
      return [
        ['term', fact.subject.replace(/^(?:an?|the)\s+/i, '')],
        ['definiens', fact.definiens],
      ]
    case 'cell':
      return [
        ['value', fact.value],
        ...(fact.rowClass === undefined ? [] : [['term', fact.row] satisfies [Slot, string]]),
      ]
    case 'member':
      return fact.members.map((member): [Slot, string] => ['member', member])
    case 'choice':
    case 'expansion':
    case 'property':
    case 'authored':
      return []
  }
}
