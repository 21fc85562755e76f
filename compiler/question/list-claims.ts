import { normalOf } from '../english/content.ts'
import { shapeOf } from '../english/shape.ts'
import type { Asked } from './ask.ts'
import { decide } from './decide.ts'
import type { Claim } from './find-conflicts.ts'

type Said = Pick<Claim, 'short' | 'key' | 'normal' | 'answer' | 'isLocal'>

/** The claims of the cards of a note. */
export function listClaims(path: string, cards: readonly Asked[]): Claim[] {
  return cards.flatMap((card, at) => {
    const said = claimOf(card, path)
    return said ? [{ path, line: card.draft.found.startLine, at, ...said }] : []
  })
}

function claimOf({ draft: { found, answer, slot } }: Asked, path: string): Said | undefined {
  const { fact } = found
  switch (fact.kind) {
    case 'expansion': {
      const { short, long } = fact
      return { short, key: short, normal: normalOf(long), answer, isLocal: false }
    }
    case 'cell': {
      if (slot !== 'cell.value' || !/^(?:number|date)$/.test(shapeOf(fact.value))) return undefined
      const short = `${fact.column} of ${fact.row}`
      const key = `${path.split('/', 1)[0]}\n${short.toLowerCase()}`
      return { short, key, normal: normalOf(fact.value), answer, isLocal: true }
    }
    case 'definition':
      return statementOf(fact.subject, fact.definiens)
    case 'property':
      return statementOf(fact.subject, [fact.verb, fact.object, fact.rest ?? ''].join(' ').trim())
    case 'gap':
      return statementOf(
        '',
        fact.sentence.replace('[…]', () => fact.answer),
      )
    default:
      return undefined
  }
}

/** What a statement claims where a number or one of two opposites decides it. */
function statementOf(subject: string, text: string): Said | undefined {
  const decided = decide(text)
  if (!decided) return undefined
  const key = `${normalOf(subject)}\n${decided.frame}`
  return { short: subject, key, normal: decided.decisive, answer: text, isLocal: true }
}
