import { normalOf } from '../../english/content.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import { definiensOf, shapeDefiniens } from '../definiens.ts'
import type { Finding } from '../found.ts'
import { foundIn, type Reading, type Rule } from '../reading.ts'
import { splitLabel } from '../split-label.ts'
import { isMeta, whyNoTerm } from '../terms.ts'
import { tidyPhrase } from '../tidy.ts'

/** A list that gives each of a few names its line of code: `start: FROM alpine`, `software: RUN apk add curl`. */
export const labelledEntries: Rule = {
  id: 'labelled-entries',
  prior: 0.7,
  isOwner: true,
  find: findEntries,
}

const FEWEST = 2
const MOST = 5

interface Entry {
  readonly unit: Unit
  readonly label: string
  readonly code: string
}

function* findEntries(reading: Reading): Iterable<Finding> {
  for (const list of new Set(reading.outline.units.flatMap((unit) => unit.list ?? []))) {
    const entries = list.items.flatMap((unit) => (reading.isFree(unit) ? entryOf(unit) : []))
    const names = new Set(entries.map(({ label }) => normalOf(label)))
    if (entries.length < FEWEST || entries.length > MOST || names.size < entries.length) continue
    const options = entries.map(({ label }) => label)
    for (const { unit, label, code } of entries)
      yield foundIn(labelledEntries, [unit], {
        fact: { kind: 'choice', condition: code, option: label, options },
        set: `${setOf(unit)} code`,
        explanation: markdownOf(unit.rich, tidyPhrase(unit.rich.text)),
        needsContext: true,
      })
  }
}

/** A name with a line of code behind it, without what stands in brackets after the line. */
function entryOf(unit: Unit): Entry[] {
  const parted = splitLabel(unit.rich.text)
  if (parted?.separator !== 'colon' || unit.rich.isStruck) return []
  const label = tidyPhrase(parted.left)
  const code = tidyPhrase(parted.right.replace(/\s*\([^()]*\)\s*$/, ''))
  if (whyNoTerm(label) !== undefined || isMeta(label) || /^\p{Lu}+$/u.test(label)) return []
  const isCode = shapeDefiniens(definiensOf(parted.right)) === 'code' || SCRIPT.test(code)
  return isCode && !/^\p{Co}$/u.test(code)
    ? [{ unit, label: markdownOf(unit.rich, label), code: markdownOf(unit.rich, code) }]
    : []
}

const SCRIPT = /^[\w./-]+\.(?:sh|py|js|ts|rb|ps1|exe|ya?ml|json|conf|cfg)$/
