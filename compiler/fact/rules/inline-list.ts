import { isPlural } from '../../english/nouns.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { markdownOf } from '../../note/rich.ts'
import { lowerFirst } from '../ask-list.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import { MEMBER_LIMIT } from '../members.ts'
import type { Reading, Rule } from '../reading.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** A list inside a sentence: `There are three kinds of loom: hand, dobby and jacquard.`, `A loom consists of …` */
export const inlineList: Rule = { id: 'inline-list', prior: 0.75, isOwner: true, find: findLists }

const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven']
const COUNT = COUNTS.slice(2).join('|')

/** A plural that the list names in full, as a count or `the` promises. */
const NAMED = new RegExp(
  `^(?:there are )?(?<what>(?:the )?(?:(?<count>${COUNT}|[2-7]) )(?:main |different |basic |major |core |key |primary )?[\\p{Ll}\\p{Co}\\s'’-]{3,60}?)(?:\\s*[:–—]\\s|\\s-\\s|,? (?:which|these|they) are:?\\s|,? namely:?\\s|\\sare:?\\s)(?<list>.+)$`,
  'iu',
)
/** What something is made of, which is all of it. */
const MADE_OF =
  /^(?<who>.{2,60}?)\s(?<verb>consists? of|(?:is|are) (?:made up|made|composed|built up) of|comprises?|(?:is|are) (?:divided|split|grouped|classified|separated) into)\s(?<list>.+)$/iu
const VAGUE =
  /\b(?:ones|things|ways|contenders|options|points|choices|cases|aspects|examples|questions|reasons|people|interesting|important)$/i
const ITEM_WORDS = 6

function* findLists(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const list = listIn(sentence, reading)
    if (!list) continue
    const { rich } = sentence.unit
    const members = list.members.map((member) => markdownOf(rich, member))
    yield foundInSentence(inlineList, sentence, {
      fact: {
        kind: 'member',
        set: markdownOf(rich, list.set),
        members,
        prompt: markdownOf(rich, list.prompt),
      },
    })
  }
}

interface InlineList {
  readonly set: string
  readonly prompt: string
  readonly members: readonly string[]
}

function listIn(sentence: Sentence, reading: Reading): InlineList | undefined {
  const text = tidyPhrase(sentence.text)
  const named = NAMED.exec(text)?.groups
  if (named?.what !== undefined && named.list !== undefined) {
    const members = splitMembers(named.list)
    if (!members || members.length !== countOf(named.count)) return undefined
    const what = named.what.replace(/^the /i, '').trim()
    return isPlural(what) && !VAGUE.test(what)
      ? { set: what, prompt: `What are the ${lowerFirst(what)}?`, members }
      : undefined
  }
  return madeOf(text, reading)
}

function madeOf(text: string, reading: Reading): InlineList | undefined {
  const { who, verb, list } = MADE_OF.exec(text)?.groups ?? {}
  if (who === undefined || verb === undefined || list === undefined) return undefined
  if (
    !isNamed(who, reading) ||
    scanWords(who).length > ITEM_WORDS ||
    /[,;:]|\b(?:that|which|who)\b/.test(who)
  )
    return undefined
  const members = splitMembers(list)
  if (!members) return undefined
  const set = lowerFirst(who)
  const [first = '', ...rest] = verb.split(' ')
  const prompt = /^(?:is|are)$/.test(first)
    ? `What ${first} ${set} ${rest.join(' ')}?`
    : `What ${/s$/.test(first) ? 'does' : 'do'} ${set} ${[first.replace(/s$/, ''), ...rest].join(' ')}?`
  return { set: who, prompt, members }
}

function countOf(count: string | undefined): number {
  const at = COUNTS.indexOf(count?.toLowerCase() ?? '')
  return at > 1 ? at : Number(count)
}

/** The members of `a, b and c`, or nothing if one of them is no thing. */
function splitMembers(list: string): readonly string[] | undefined {
  if (/[;:.]|\b(?:etc|e\.g|such as|so on|more|others?|which|that|because|when|if)\b/i.test(list))
    return undefined
  if (!/,|\sand\s/.test(list)) return undefined
  const members = list
    .split(/,\s*(?:and|or)\s+|,\s*|\s+and\s+/)
    .map((member) => tidyPhrase(member))
    .filter((member) => member !== '')
  const isGood = members.every(
    (member) =>
      scanWords(member).length <= ITEM_WORDS && !hasVerb(member) && /[\p{L}\p{Co}]/u.test(member),
  )
  const isFew = members.length >= 2 && members.length <= MEMBER_LIMIT
  return isFew && isGood && new Set(members).size === members.length ? members : undefined
}

function hasVerb(member: string): boolean {
  return scanWords(member).some(({ lower }) => {
    const form = verbFormOf(lower)
    return (
      /^(?:is|are|was|were|can|will|has|have|it|they|them|you|its|their|ones?|this|these|each|with|both|including|plus)$/.test(
        lower,
      ) ||
      (form?.form === 'third' && !form.ambiguous)
    )
  })
}
