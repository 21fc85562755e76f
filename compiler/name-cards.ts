import type { Card } from '../study/bank/card.ts'
import type { AskedBank } from './ask-bank.ts'
import type { Authored } from './author/authored.ts'
import { finishAuthored } from './author/finish-authored.ts'
import { anchorAt } from './author/marks/marks-at.ts'
import { wordsOfImages } from './author/text/image-mark.ts'
import { normalOf } from './english/content.ts'
import type { Nameless } from './lock/lock.ts'
import type { Asked } from './question/ask.ts'
import { finishCard, type Identity } from './question/finish-card.ts'
import type { Source } from './read-source.ts'

/** A card that waits for its id. */
export interface Named {
  readonly nameless: Nameless
  readonly source: Source
  /** The same for the cards of one fact. */
  readonly groupKey: unknown
  readonly startLine: number
  /** How it was written or found, for the account of its line. */
  readonly origin: Asked | Authored
  finish(identity: Identity): Card
}

/** All cards in the order of the notes, with what the lock knows them by. */
export function nameCards(sources: readonly Source[], bank: AskedBank): Named[] {
  return sources.flatMap((source) => {
    const authored = source.authored.cards.map((card) => nameAuthored(card, source))
    const derived = (bank.cards.get(source.note.path) ?? []).map((asked) =>
      nameDerived(asked, source),
    )
    return [...authored, ...derived].sort((a, b) => a.startLine - b.startLine)
  })
}

function nameDerived(asked: Asked, source: Source): Named {
  const { found, slot, about, answer } = asked.draft
  return {
    nameless: {
      file: source.note.path,
      heading: normalOf(found.section.heading?.text ?? ''),
      slot,
      term: normalOf(about),
      answer: normalOf(answer),
    },
    source,
    groupKey: found,
    startLine: found.startLine,
    origin: asked,
    finish: (identity) => finishCard(asked, identity, source.note),
  }
}

function nameAuthored(authored: Authored, source: Source): Named {
  const { form, rule, headings, startLine } = authored
  const anchor = authored.anchor ?? anchorAt(source.note, authored)
  return {
    nameless: {
      file: source.note.path,
      heading: normalOf(headings.at(-1) ?? ''),
      slot: rule.endsWith('cloze') ? 'author/cloze' : 'author',
      term: normalOf(wordsOfImages(form.stem)),
      answer: normalOf(wordsOfImages(form.answer)),
      ...(anchor === undefined ? {} : { anchor }),
    },
    source,
    groupKey: `${source.note.path}\n${startLine}\n${authored.group}`,
    startLine,
    origin: authored,
    finish: (identity) => finishAuthored(authored, identity, source.note),
  }
}
