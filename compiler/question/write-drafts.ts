import { contentOf } from '../english/content.ts'
import { mendArticles } from '../english/mend-articles.ts'
import { mendSlips } from '../english/mend-slips.ts'
import type { Found } from '../fact/found.ts'
import type { Lexicon } from '../fact/lexicon.ts'
import { contextOf } from './context.ts'
import type { Draft, Form, NoteFacts } from './draft.ts'
import { writeAdvice } from './write/advice.ts'
import { writeAnswered } from './write/answered.ts'
import { writeCell } from './write/cell.ts'
import { writeChoice } from './write/choice.ts'
import { writeCircumstance } from './write/circumstance.ts'
import { writeCommand } from './write/command.ts'
import { writeComparison } from './write/comparison.ts'
import { writeDefinition } from './write/definition.ts'
import { writeExpansion } from './write/expansion.ts'
import { writeGap } from './write/gap.ts'
import { writeMember } from './write/member.ts'
import { writeProperty } from './write/property.ts'
import { writeSequence } from './write/sequence.ts'

/** The cards that a fact can be asked as, each worded in every form that suits it. */
export function writeDrafts(found: Found, facts: NoteFacts): readonly Draft[] {
  return write(found, facts).map((draft) => {
    const forms = draft.forms.map((form) =>
      giveCentral(mendForm(form, facts.lexicon), facts.lexicon),
    )
    return { ...draft, forms, found, context: contextOf(found, forms, facts.title) }
  })
}

/** A form without the slips of a note-taker, and with the articles that one left out. */
function mendForm(form: Form, lexicon: Lexicon): Form {
  const isOften = (word: string): boolean => lexicon.countPhrase(word) > 1
  const mend = (text: string): string => mendArticles(mendSlips(text, isOften))
  return { ...form, stem: mend(form.stem), answer: mend(form.answer) }
}

const CENTRAL = 5

/** An answer shares with its question what the whole note is about (`docker`), and gives nothing away by it. */
function giveCentral(form: Form, lexicon: Lexicon): Form {
  if (form.kind === 'choice') return form
  const words = [...contentOf(form.answer)]
  const central = words.filter((word) => lexicon.countPhrase(word) >= CENTRAL)
  return central.length === 0 || central.length === words.length
    ? form
    : { ...form, given: [...(form.given ?? []), ...central] }
}

function write(found: Found, facts: NoteFacts): readonly Omit<Draft, 'found' | 'context'>[] {
  const { fact } = found
  switch (fact.kind) {
    case 'definition':
      return writeDefinition(fact, found, facts)
    case 'expansion':
      return writeExpansion(fact, found, facts)
    case 'cell':
      return writeCell(fact, found, facts)
    case 'choice':
      return writeChoice(fact, found, facts)
    case 'member':
      return writeMember(fact, found, facts)
    case 'property':
      return writeProperty(fact, found, facts)
    case 'circumstance':
      return writeCircumstance(fact, found, facts)
    case 'gap':
      return writeGap(fact, found, facts)
    case 'comparison':
      return writeComparison(fact, found, facts)
    case 'advice':
      return writeAdvice(fact, found, facts)
    case 'sequence':
      return writeSequence(fact, found, facts)
    case 'command':
      return writeCommand(fact, found, facts)
    case 'authored':
      return writeAnswered(fact, found, facts)
  }
}
