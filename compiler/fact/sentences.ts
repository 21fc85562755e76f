import { isPlural } from '../english/nouns.ts'
import { thirdPersonOf, verbFormOf } from '../english/verbs.ts'
import type { Outline, Unit } from '../note/note.ts'
import { isLabel, labelText, thingOfSection } from './labels.ts'
import { type Copula, parseCopula } from './sentence/parse-copula.ts'
import { parseStatement, type Statement } from './sentence/parse-statement.ts'
import { splitSentences } from './sentence/split-sentences.ts'
import { splitLabel } from './split-label.ts'
import { isTerm } from './terms.ts'
import { tidyPhrase } from './tidy.ts'

/** A sentence of a unit, taken apart. */
export interface Sentence {
  readonly unit: Unit
  /** Where it stands in the text of the unit. */
  readonly start: number
  readonly end: number
  /** As written, but with what a leading `It` or `They` stands for. */
  readonly text: string
  /** Whether it opens with a pronoun, so that its subject is that of the sentence before. */
  readonly isResolved: boolean
  readonly statement: Statement | undefined
  readonly copula: Copula | undefined
}

/** The sentences of a note by unit; questions, lead-ins and struck-out text have none. */
export function listSentences({ units }: Outline): ReadonlyMap<Unit, readonly Sentence[]> {
  const subjects = new Map<Unit, string | undefined>()
  const all = new Map<Unit, readonly Sentence[]>()
  for (const unit of units) {
    const sentences: Sentence[] = []
    let subject = subjectAbove(unit, subjects)
    if (!unit.rich.isStruck && !/[:?]$/.test(unit.rich.text))
      for (const { start, end } of splitSentences(unit.rich.text)) {
        const sentence = readSentence(unit, { start, end }, subject)
        sentences.push(sentence)
        subject = subjectOf(sentence) ?? (sentences.length === 1 ? ownerOf(unit) : undefined)
        const spliced = SPLICE.exec(unit.rich.text.slice(start, end))
        if (spliced && subject !== undefined)
          sentences.push(readSentence(unit, { start: start + spliced.index + 2, end }, subject))
      }
    subjects.set(unit, sentences.length > 0 ? subjectOf(sentences[0]) : undefined)
    all.set(unit, sentences)
  }
  return all
}

/** A second sentence after a comma, on the subject of the first: `…, it holds the grain`. */
const SPLICE = /, (?:it|they) \p{Ll}+ /u

/** What a text speaks of that opens with no sentence of its own: its label, or the thing of its heading. */
function ownerOf({ rich, kind, isFirst, section }: Unit): string | undefined {
  const [bold] = rich.strong
  const label = bold?.start === 0 ? rich.text.slice(0, bold.end) : splitLabel(rich.text)?.left
  const term = label && tidyPhrase(label.replace(/[:：]\s*$/, ''))
  if (term) return isTerm(term) ? term : undefined
  return isFirst && kind !== 'item' ? thingOfSection(section) : undefined
}

function subjectOf(sentence: Sentence | undefined): string | undefined {
  return sentence?.copula?.subject ?? sentence?.statement?.subject
}

/** What a pronoun in a nested item stands for: the subject of the item, or the label, that it is nested in. */
function subjectAbove(
  { parent }: Unit,
  subjects: ReadonlyMap<Unit, string | undefined>,
): string | undefined {
  if (parent?.kind !== 'item') return undefined
  return subjects.get(parent) ?? (isLabel(parent) ? labelText(parent) : undefined)
}

/** `it give a permission`: after `it` a verb is in the third person, whatever a note-taker wrote. */
function withThird(rest: string): string {
  return rest.replace(/^ \p{Ll}+(?= )/u, (word) =>
    verbFormOf(word.trim())?.form === 'base' ? ` ${thirdPersonOf(word.trim())}` : word,
  )
}

function readSentence(
  unit: Unit,
  { start, end }: { readonly start: number; readonly end: number },
  subject: string | undefined,
): Sentence {
  const written = unit.rich.text.slice(start, end)
  const resolved = resolve(written, subject)
  const text = resolved ?? written
  const isQuestion = written.endsWith('?')
  return {
    unit,
    start,
    end,
    text,
    isResolved: resolved !== undefined,
    statement: isQuestion ? undefined : parseStatement(text),
    copula: isQuestion ? undefined : parseCopula(text),
  }
}

function resolve(text: string, subject: string | undefined): string | undefined {
  const pronoun = /^(?:It|They)(?=\s)/i.exec(text)?.[0]
  if (pronoun === undefined || subject === undefined) return undefined
  if (/^you$|\p{Co}/iu.test(subject)) return undefined
  const isMany = pronoun.toLowerCase() === 'they'
  const rest = text.slice(pronoun.length)
  return isMany === isPlural(subject) ? subject + (isMany ? rest : withThird(rest)) : undefined
}
