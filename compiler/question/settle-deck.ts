import { contentOf, measureLikeness, normalOf } from '../english/content.ts'
import type { Asked } from './ask.ts'
import type { Claim } from './find-conflicts.ts'

/** A card that is held back because of another. */
export interface Held {
  readonly asked: Asked
  readonly gate: 'source-conflict' | 'asked-twice' | 'interference'
  readonly reason: string
}

/** The cards of a note that are kept, and those that are not. */
export interface Settled {
  readonly kept: readonly Asked[]
  readonly held: readonly Held[]
}

/** A note of a deck with its cards, and by their number what contradicts them. */
export interface Unsettled {
  readonly path: string
  readonly asked: readonly Asked[]
  readonly conflicts: ReadonlyMap<number, Claim>
}

/** Holds back what another place of the notes contradicts, and what the deck asks already. Note by note, in order. */
export function settleDeck(notes: readonly Unsettled[]): Settled[] {
  const places = new Map<string, string>()
  const rivals = new Map<string, Rival>()
  const defined = new Map<string, Meaning[]>()
  return notes.map(({ path, asked, conflicts }) => {
    const kept: Asked[] = []
    const held: Held[] = []
    for (const [at, card] of asked.entries()) {
      const key = askKey(card)
      const [other, twin] = [conflicts.get(at), places.get(key) ?? twinOf(card, defined)]
      if (other) held.push({ asked: card, gate: 'source-conflict', reason: reasonOf(other) })
      else if (twin !== undefined)
        held.push({
          asked: card,
          gate: 'asked-twice',
          reason: `${twin} is asked in the same words`,
        })
      else if (rivalOf(card, rivals) !== undefined)
        held.push({
          asked: card,
          gate: 'interference',
          reason: `${rivalOf(card, rivals)} is asked in nearly the same words and answered differently`,
        })
      else {
        for (const near of nearKeys(card))
          rivals.set(near, {
            place: `${path}:${card.draft.found.startLine}`,
            answer: normalOf(card.draft.answer),
          })
        places.set(key, `${path}:${card.draft.found.startLine}`)
        define(card, path, defined)
        kept.push(card)
      }
    }
    return { kept, held }
  })
}

/** What a place of a deck says that a term means. */
interface Meaning {
  readonly place: string
  readonly context: string
  readonly words: ReadonlySet<string>
}

const SAME_MEANING = 0.5

function meaningOf({ draft }: Asked, path: string): Meaning {
  return {
    place: `${path}:${draft.found.startLine}`,
    context: normalOf(draft.context.join(' ')),
    words: contentOf(draft.answer),
  }
}

function stemOf({ draft }: Asked): string {
  return normalOf(draft.forms[0]?.stem ?? '')
}

/** Where a term is defined already, unless it was under other headings and in other words: then both are worth knowing. */
function twinOf(card: Asked, defined: ReadonlyMap<string, readonly Meaning[]>): string | undefined {
  if (card.draft.slot !== 'definition.forward') return undefined
  const ours = meaningOf(card, '')
  return defined
    .get(stemOf(card))
    ?.find(
      ({ context, words }) =>
        context === ours.context ||
        ours.context === '' ||
        measureLikeness(words, ours.words) >= SAME_MEANING,
    )?.place
}

function define(card: Asked, path: string, defined: Map<string, Meaning[]>): void {
  if (card.draft.slot !== 'definition.forward') return
  const meanings = defined.get(stemOf(card)) ?? []
  defined.set(stemOf(card), [...meanings, meaningOf(card, path)])
}

interface Rival {
  readonly place: string
  readonly answer: string
}

const ENOUGH_WORDS = 4

/** The content of what is asked, in whatever order: two cards that share it are mixed up. */
function nearKeys({ draft }: Asked): string[] {
  const words = [...contentOf([...draft.context, draft.forms[0]?.stem ?? ''].join(' '))].sort()
  return words.length < ENOUGH_WORDS ? [] : [words.join(' ')]
}

function rivalOf(card: Asked, rivals: ReadonlyMap<string, Rival>): string | undefined {
  const answer = normalOf(card.draft.answer)
  return nearKeys(card)
    .map((key) => rivals.get(key))
    .find((rival) => rival !== undefined && rival.answer !== answer)?.place
}

function reasonOf({ path, line, answer }: Claim): string {
  return `${path}:${line} says “${answer}”`
}

function askKey({ draft }: Asked): string {
  const stem = draft.forms[0]?.stem ?? ''
  if (draft.slot === 'expansion') return normalOf(stem)
  return normalOf([...draft.context, stem].join(' '))
}
