import { contentOf } from '../../english/content.ts'
import { isCountable, isPlural } from '../../english/nouns.ts'
import { stemToken } from '../../english/stem-token.ts'
import { countWords } from '../../english/tokens.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import { isPerson } from '../../fact/is-person.ts'
import { type Name, quote, quoteName } from '../wording.ts'

const ADJECTIVE =
  /^(?:mild|moderate|severe|acute|chronic|primary|secondary|tertiary|early|late|high|low|small|large|big|positive|negative|internal|external|direct|indirect|active|passive|static|dynamic|public|private|physical|logical|technical|administrative|hot|cold|good|bad|adults?|children|portable|lightweight|normal|abnormal|simple|complex|open|closed|weak|strong|fast|slow|local|global|national|international|regulatory|hard|soft|wet|dry|hosted)$/i

const QUALITY = /^\p{L}+(?:ive|able|ible|ous|less|ful)$/iu

/** `Message-oriented`, `Hardware managed (e.g. x86)` */
const COMPOUND =
  /^[\p{L}-]+[\s-](?:oriented|based|driven|aware|managed|controlled|defined|centric|free|agnostic|specific|friendly|safe|bound|related)(?:\s*\([^()]*\))?$/iu

/** Whether a term is a quality (`portable`), which something has and which does nothing. */
export function isAdjective(term: string): boolean {
  return (
    ADJECTIVE.test(term) ||
    COMPOUND.test(term) ||
    /^\p{L}{3,}(?:at|is|iz|ll|nt|at)ed$/iu.test(term) ||
    (QUALITY.test(term) && !isCountable(term))
  )
}

const FOREIGN =
  /(?:^|\s)(?:une|des|du|les|aux?|est|être|avoir|el|los|las|una|der|das|und|ein|eine|zu|il|gli|dei|della|som|och|og)(?=\s|$)|(?:^|\s)[ld]['’]\p{L}/iu

/** Whether a term is of another language, as in a list of words to learn. */
export function isForeign(term: string): boolean {
  return /[^\p{Script=Latin}\p{P}\p{Zs}\p{N}\p{S}\p{Co}]/u.test(term) || FOREIGN.test(term)
}

/** What the reader is told to do with it: `Disable it to …`. */
const ORDER = /^\p{L}+ (?:it|them|this|these|your|their)\b/iu

/** Whether an account tells the reader what to do, and not what the term is. */
export function isOrder(definiens: string): boolean {
  return ORDER.test(definiens)
}

/** `Viruses` that are `a program`: name and account differ in number. */
function isOneOfMany({ isPlural }: Name, surface: string, definiens: string): boolean {
  const isCommon = isCountable(stemToken(surface.split(' ').at(-1)?.toLowerCase() ?? ''))
  return isPlural && isCommon && /^(?:an?|one|any)\s/i.test(definiens)
}

/** `A restricting domain` that is `techniques to …`: more than one is told of one. */
function isManyOfOne({ isPlural: isMany, text }: Name, definiens: string): boolean {
  const [head = ''] = definiens.split(/\s(?:to|of|that|which|for|in|with|who|on|from)\s|,/, 1)
  return !isMany && /^an?\s/i.test(text) && !/\s(?:and|or)\s/.test(head) && isPlural(head)
}

/** The question that the definiens answers as it is written. */
export function wordMeaning(
  name: Name,
  surface: string,
  definiens: string,
  verb?: string,
): { readonly stem: string; readonly answer: string } {
  if (isForeign(surface)) return { stem: `What does ${quote(surface)} mean?`, answer: definiens }
  const said = quoteName(name)
  const be = verb ?? (name.isPlural ? 'are' : 'is')
  if (verb !== undefined)
    return {
      stem: `${isPerson(surface, definiens) ? 'Who' : 'What'} ${be} ${name.text}?`,
      answer: definiens,
    }
  switch (shapeDefiniens(definiens, name.isPlural)) {
    case 'noun':
      if (isPerson(surface, definiens) && (!name.isQuoted || /\s/.test(surface)))
        return { stem: `Who ${be} ${name.text}?`, answer: definiens }
      if (
        isAdjective(surface) ||
        isOneOfMany(name, surface, definiens) ||
        isManyOfOne(name, definiens)
      )
        break
      return {
        stem: name.isQuoted ? `What is meant by ${said}?` : `What ${be} ${name.text}?`,
        answer: definiens,
      }
    case 'verb':
      if (isAdjective(surface) || isOrder(definiens)) return { stem: '', answer: definiens }
      return (
        wordStative(name, definiens) ?? {
          stem: `What ${name.isPlural ? 'do' : 'does'} ${said} do?`,
          answer: definiens,
        }
      )
    case 'purpose': {
      if (/^\p{Lu}\p{Ll}+$/u.test(name.text)) return { stem: '', answer: definiens }
      const [, way = 'used', rest = definiens] =
        /^(used|able|needed|required|designed|meant|responsible)\s+(.*)$/i.exec(definiens) ?? []
      return {
        stem: `What ${be} ${said} ${way.toLowerCase()} ${/^to\b/.test(rest) ? 'to do' : 'for'}?`,
        answer: rest.replace(/^for\s+/, ''),
      }
    }
    case 'clause':
      if (/^why\b/i.test(definiens)) return { stem: '', answer: definiens }
      if (/^(?:where|when)\b/i.test(definiens))
        return { stem: `What ${be} ${said}?`, answer: definiens }
      return {
        stem: `What ${name.isPlural ? 'do' : 'does'} ${said} describe?`,
        answer: definiens,
      }
    case 'list':
      if (!hasShortParts(definiens)) return { stem: '', answer: definiens }
      if (isCommon(name)) return { stem: `What does ${said} cover?`, answer: definiens }
      if (listParts(definiens).length > 2) return { stem: '', answer: definiens }
      break
    case 'code':
      return { stem: '', answer: definiens }
    case 'past':
      return { stem: name.isQuoted ? '' : `What did ${said} do?`, answer: definiens }
    case 'aim':
      return { stem: `What ${be} ${said} for?`, answer: definiens }
    case 'other':
      return wordOther(name, definiens)
    case 'value':
      return { stem: '', answer: definiens }
    case 'sentence':
      if (
        ABOUT_NAME.test(definiens) ||
        repeats(definiens, surface) ||
        contentOf(definiens).size < 4
      )
        return { stem: '', answer: definiens }
      break
    case 'gerund':
  }
  return { stem: wordAbout(surface, definiens), answer: definiens }
}

/** For a quality or a noun, what is meant by it; what is told in a sentence is no meaning. */
function wordAbout(surface: string, definiens: string): string {
  if (isAdjective(surface)) return `What is meant by ${quote(surface.toLowerCase())}?`
  return shapeDefiniens(definiens) === 'noun' ? `What is meant by ${quote(surface)}?` : ''
}

/** A remark on a term, and no account of it. */
const ABOUT_NAME =
  /^(?:the (?:name|term|word|main|most|best|biggest|first|last|only|same)|most|many|some|one|two|three|several|there)\b/i

/** Whether a sentence says the term itself again, so that it is no account of it. */
function repeats(definiens: string, surface: string): boolean {
  const said = contentOf(definiens)
  return [...contentOf(surface)].every((word) => said.has(word))
}

/** Verbs that say what something is made of or stands for, and no deed: `Entails a lack of empathy`. */
const STATIVE =
  /^(?:entail|include|involve|mean|comprise|contain|consist|represent|describe|indicate|denote|signify|refer)$/

function wordStative(
  name: Name,
  definiens: string,
): { readonly stem: string; readonly answer: string } | undefined {
  const [first = '', link = '', ...rest] = definiens.split(' ')
  const base = verbFormOf(first.toLowerCase())?.base ?? ''
  if (!STATIVE.test(base) || rest.length === 0) return undefined
  const isLinked = /^(?:of|to)$/.test(link)
  return {
    stem: `What ${name.isPlural ? 'do' : 'does'} ${quoteName(name)} ${base}${isLinked ? ` ${link}` : ''}?`,
    answer: (isLinked ? rest : [link, ...rest]).join(' '),
  }
}

function listParts(list: string): string[] {
  return list.split(/,|;|\sand\s/)
}

const PART_WORDS = 4

/** `red, green and blue`, and no list of statements. */
function hasShortParts(list: string): boolean {
  return listParts(list).every((part) => countWords(part) <= PART_WORDS)
}

function isCommon({ text, isPlural: isMany }: Name): boolean {
  return isMany || /^(?:an?|the) /.test(text)
}

/** Of what opens with a preposition or an adverb only a likeness can be asked for. */
function wordOther(
  { text }: Name,
  definiens: string,
): { readonly stem: string; readonly answer: string } {
  const like = /^like (?<what>.+)$/i.exec(definiens)?.groups?.what
  return like === undefined
    ? { stem: '', answer: definiens }
    : { stem: `What do the notes liken ${text} to?`, answer: like }
}
