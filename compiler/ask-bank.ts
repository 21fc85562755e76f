import { gatherGround } from './gather-ground.ts'
import type { Message } from './note/message.ts'
import { type Asked, ask, type Refusal } from './question/ask.ts'
import { CARDS_A_LINE, selectCards } from './question/select-cards.ts'
import { type Held, type Placed, settleBank } from './question/settle-bank.ts'
import { writeDrafts } from './question/write-drafts.ts'
import type { Source } from './read-source.ts'

/** The derived cards of all notes, and what kept others from being cards. */
export interface AskedBank {
  readonly cards: ReadonlyMap<string, readonly Asked[]>
  readonly refusals: ReadonlyMap<string, readonly Refusal[]>
  readonly held: ReadonlyMap<string, readonly Held[]>
  /** Good cards of notes that have more than there is room for. */
  readonly dropped: ReadonlyMap<string, readonly Asked[]>
  readonly messages: readonly Message[]
}

/** Asks every fact of every note against the ground of all, and keeps what passes. By path of the note. */
export function askBank(sources: readonly Source[]): AskedBank {
  const { alternatives, truth } = gatherGround(sources)
  const refusals = new Map<string, Refusal[]>()
  const placed: Placed[] = []
  for (const { note, deckId, facts, lexicon } of sources) {
    const refused: Refusal[] = []
    const noteFacts = { path: note.path, deckId, found: facts.found, lexicon }
    for (const draft of facts.found.flatMap((found) => writeDrafts(found, noteFacts))) {
      const outcome = ask(draft, { note: note.path, deckId }, alternatives, { truth })
      refused.push(...outcome.refusals)
      if (outcome.asked) placed.push({ asked: outcome.asked, path: note.path, deckId })
    }
    refusals.set(note.path, refused)
  }
  const settled = settleBank(placed)
  return {
    refusals,
    held: groupByPath(settled.held),
    messages: settled.messages,
    ...selectAll(sources, settled.kept),
  }
}

function groupByPath(held: readonly Held[]): ReadonlyMap<string, readonly Held[]> {
  return Map.groupBy(held, ({ placed }) => placed.path)
}

function selectAll(
  sources: readonly Source[],
  kept: readonly Placed[],
): Pick<AskedBank, 'cards' | 'dropped'> {
  const byPath = Map.groupBy(kept, ({ path }) => path)
  const cards = new Map<string, readonly Asked[]>()
  const dropped = new Map<string, readonly Asked[]>()
  for (const { note, authored } of sources) {
    const lines = note.lines.filter((line) => line.trim() !== '').length
    const room = Math.floor(lines * CARDS_A_LINE) - authored.cards.length
    const asked = (byPath.get(note.path) ?? []).map((placed) => placed.asked)
    const selected = selectCards(inOrder(asked), room)
    cards.set(note.path, selected.kept)
    dropped.set(note.path, selected.dropped)
  }
  return { cards, dropped }
}

/** In the order of the note, whatever rule found them. */
function inOrder(asked: readonly Asked[]): Asked[] {
  return [...asked].sort((a, b) => a.draft.found.startLine - b.draft.found.startLine)
}
