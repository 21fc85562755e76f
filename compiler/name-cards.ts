import type { Card } from '../study/bank/card.ts'
import type { Authored } from './author/authored.ts'
import { finishAuthored } from './author/finish-authored.ts'
import { blockMarks } from './author/marks/block-marks.ts'
import { anchorAt, type Marked, tagsAt } from './author/marks/marks-at.ts'
import { wordsOfImages } from './author/text/image-mark.ts'
import { normalOf } from './english/content.ts'
import type { Nameless } from './lock/lock.ts'
import { newId } from './lock/new-id.ts'
import type { Note, NoteText } from './note/note.ts'
import type { Asked } from './question/ask.ts'
import type { Draft } from './question/draft.ts'
import { finishCard, type Identity } from './question/finish-card.ts'

/** A card that waits for its id. */
export interface Named {
  /** What the lock knows it by. */
  readonly nameless: Nameless
  /** The same for the cards of one fact. */
  readonly groupKey: unknown
  readonly startLine: number
  /** All of it but its id. */
  readonly blank: Card
}

const NOBODY: Identity = { id: '', group: '' }

/** A card that the compiler found. */
export function nameDerived(asked: Asked, note: NoteText & Marked): Named {
  const { found } = asked.draft
  const anchor = anchorAt(note.marks, found)
  const nameless = describeDraft(asked.draft, note.path)
  const card = finishCard(asked, NOBODY, note)
  return {
    nameless: anchor === undefined ? nameless : { ...nameless, anchor },
    groupKey: found,
    startLine: found.startLine,
    blank: { ...card, tags: [...new Set([...tagsAt(note, found), ...card.tags])] },
  }
}

/** What the lock knows a card by that the compiler found. */
function describeDraft({ found, slot, about, answer }: Draft, file: string): Nameless {
  return {
    file,
    heading: normalOf(found.section.heading?.text ?? ''),
    slot,
    term: normalOf(about),
    answer: normalOf(answer),
  }
}

/** The id that a draft has if it becomes a card that there never was: by it its author may accept it. */
export function idWanted(draft: Draft): string {
  return newId(describeDraft(draft, ''))
}

/** A card that an author wrote. */
export function nameAuthored(authored: Authored, note: Note): Named {
  const { form, rule, headings, startLine } = authored
  const anchor = authored.anchor ?? anchorAt(blockMarks(note), authored)
  return {
    nameless: {
      file: note.path,
      heading: normalOf(headings.at(-1) ?? ''),
      slot: rule.endsWith('cloze') ? 'author/cloze' : 'author',
      term: normalOf(wordsOfImages(form.stem)),
      answer: normalOf(wordsOfImages(form.answer)),
      ...(anchor === undefined ? {} : { anchor }),
    },
    groupKey: `${startLine}\n${authored.group}`,
    startLine,
    blank: finishAuthored(authored, NOBODY, note),
  }
}

/** The cards of a note with their ids; those of one fact are one group. */
export function identifyCards(named: readonly Named[], ids: readonly string[]): Card[] {
  const groups = new Map<unknown, string>()
  return named.map(({ groupKey, blank }, at) => {
    const id = ids[at] ?? ''
    const group = groups.get(groupKey) ?? id
    groups.set(groupKey, group)
    const questions = blank.questions.map((question) => ({
      ...question,
      id: `${id}.${question.kind}`,
    }))
    return { ...blank, id, group, questions }
  })
}
