import type { Asked } from './ask.ts'

export const CARDS_A_LINE = 1.2

/**
 * The cards of one note, at most 1.2 for each line that is not blank: every line's surest card
 * before any line's second, so that all sections are covered. `room` is what authored cards left.
 */
export function selectCards(
  asked: readonly Asked[],
  room: number,
): { readonly kept: readonly Asked[]; readonly dropped: readonly Asked[] } {
  if (asked.length <= room) return { kept: asked, dropped: [] }
  const ranked = asked
    .map((card, at) => ({ card, at, turn: 0 }))
    .sort((a, b) => weigh(b.card) - weigh(a.card) || a.at - b.at)
  const turns = new Map<number, number>()
  for (const entry of ranked) {
    const line = entry.card.draft.found.startLine
    entry.turn = turns.get(line) ?? 0
    turns.set(line, entry.turn + 1)
  }
  ranked.sort((a, b) => a.turn - b.turn || weigh(b.card) - weigh(a.card) || a.at - b.at)
  const chosen = new Set(ranked.slice(0, Math.max(0, room)).map(({ at }) => at))
  return {
    kept: asked.filter((_, at) => chosen.has(at)),
    dropped: asked.filter((_, at) => !chosen.has(at)),
  }
}

/** Surer cards first, and of these the ones that can be asked in more ways. */
function weigh({ confidence, forms }: Asked): number {
  return confidence + forms.length * 0.01
}
