import { contentOf, normalOf } from '../english/content.ts'
import { AUXILIARIES } from '../english/function-words.ts'
import { isParticiple } from '../english/verbs.ts'
import type { Unit } from '../note/note.ts'
import { markdownOf } from '../note/rich.ts'
import { shapeDefiniens } from './definiens.ts'
import { isVerbStart } from './sentence/is-verb-start.ts'
import { scanWords } from './sentence/scan-words.ts'
import { splitLabel } from './split-label.ts'
import { isMeta, whyNoTerm } from './terms.ts'
import { tidyPhrase } from './tidy.ts'

export const MEMBER_LIMIT = 7
const MEMBER_WORDS = 9

const COUNTED = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven']

/** Whether a lead promises another number of things than stand below it. */
export function isMiscounted(lead: string, size: number): boolean {
  const word =
    /\b(?<count>two|three|four|five|six|seven|[2-9])\s(?:\p{L}+\s){0,3}?\p{L}+s\b/iu.exec(lead)
      ?.groups?.count
  if (word === undefined) return false
  const promised = /^\d$/.test(word) ? Number(word) : COUNTED.indexOf(word.toLowerCase())
  return promised !== size
}

/** Whether a lead says that more could be listed: nobody can be asked for all of them. */
export function isSample(lead: string): boolean {
  return /\b(?:some|examples?|such as|for instance|among others|etc|other|further|more)\b|\be\.?g\b/i.test(
    lead,
  )
}

/** What a list lists, each in a few words, or why it is no list of members. */
export function membersOf(items: readonly Unit[]): readonly string[] | string {
  if (items.length < 2) return 'it lists one thing'
  if (items.length > MEMBER_LIMIT)
    return `it lists ${items.length} things, more than one remembers (${MEMBER_LIMIT})`
  const names = items.map((item) => nameOf(item))
  const long = names.find((name) => scanWords(name).length > MEMBER_WORDS)
  if (long !== undefined) return `“${long.slice(0, 40)}…” is longer than a member of a list`
  if (names.some((name) => contentOf(name).size === 0 || isMeta(name) || /\?$/.test(name)))
    return 'not everything it lists is a thing'
  if (names.filter((name) => /^\p{L}+ (?:\d+|[A-Z])$/u.test(name)).length * 2 >= names.length)
    return 'it lists numbers of things'
  if (names.some((name) => /^(?:e\.?g|i\.?e)\b|\b(?:like|such as|e\.g\.?)$/i.test(name)))
    return 'not all of it are members'
  if (names.filter(isPredicate).length * 2 >= names.length)
    return 'it lists what is said of something, not things'
  if (names.filter((name) => shapeDefiniens(name) === 'sentence').length * 2 >= names.length)
    return 'it lists statements, not things'
  if (items.some(({ rich }) => rich.isStruck)) return 'part of it is struck out'
  if (new Set(names.map(normalOf)).size < names.length) return 'it lists one thing twice'
  if (items[0]?.list?.isOrdered && names.filter(isStep).length >= names.length / 2)
    return 'it is a list of steps'
  return items.map((item, at) => markdownOf(item.rich, names[at]))
}

function nameOf({ rich }: Unit): string {
  const parted = splitLabel(rich.text)
  const hasTerm =
    parted !== undefined &&
    parted.separator !== 'arrow' &&
    parted.separator !== 'equals' &&
    whyNoTerm(parted.left) === undefined
  return tidyPhrase(hasTerm ? parted.left : rich.text)
}

/** Whether a list holds what something has, and is no table of contents: few of its items have anything below them. */
export function areLeaves(items: readonly Unit[]): boolean {
  return items.filter(({ children }) => children.length > 0).length * 2 < items.length
}

/** Whether most of a list are things, and not what is said of something. */
export function areThings(members: readonly string[]): boolean {
  const things = members.filter((member) =>
    /^(?:noun|list|code|gerund)$/.test(shapeDefiniens(member)),
  )
  return things.length * 2 > members.length
}

/** `Can be used for …`, `Each part starts alone`: a statement and no thing. */
function isPredicate(name: string): boolean {
  const words = scanWords(name)
  const [first, second] = words
  if (!first) return false
  if (AUXILIARIES.has(first.lower) || /^(?:each|every|you|it|they|we)$/.test(first.lower))
    return true
  return isParticiple(first.lower) && /^(?:to|for|by|in|as)$/.test(second?.lower ?? '')
}

/** Whether an entry tells the reader to do something. */
export function isStep(text: string): boolean {
  const [first, second] = scanWords(text)
  return isVerbStart(first, second) && !/s$/.test(first?.lower ?? '')
}

const STEP_WORDS = 10

/** The steps that a numbered list gives, each in a few words, or why it gives none. */
export function listSteps(items: readonly Unit[]): readonly string[] | string {
  if (items.length > MEMBER_LIMIT) return `it has ${items.length} steps, more than one remembers`
  const names = items.map((item) => nameOf(item))
  if (names.some((name) => scanWords(name).length > STEP_WORDS || contentOf(name).size === 0))
    return 'not every step is said in a few words'
  if (new Set(names.map(normalOf)).size < names.length) return 'it names one step twice'
  return items.map((item, at) => markdownOf(item.rich, names[at]))
}
