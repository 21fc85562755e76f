import { stemToken } from './stem-token.ts'
import { tokensOf } from './tokens.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(stemToken))

/** Headings made of these name a part of a note, not a thing. */
const TOPIC_WORDS =
  set(`advantages advanced anatomy appendix applications architecture aside aspects
  background basic basics benefit benefits best bonus case cases challenges chapter characteristics
  chart cheat cheatsheet classification commands common comparison component components con concept
  concepts conclusion conclusions cons considerations contents content context core course criteria
  day definition definitions description details diagram diagrams differences disadvantages discussion
  example examples exam exercise exercises explanation extra fact facts faq feature features final
  first function functions fundamental fundamentals further general glossary goals good guide history
  homework how idea ideas implementation important info information installation instructions intro
  introduction issues item items key labs lab learning lecture lesson level limitations limits links
  list main material method methods misc miscellaneous module more most note notes objectives options
  other others outline overview part parts performance points practice practices prerequisites principle
  principles problem problems procedure process pros properties property purpose question questions
  quick quiz reading reason reasons recap reference references related remarks remember requirements
  resources results review revision rules second section session setting settings setup sheet some
  source sources special stages step steps structure study subject subtopic summary symptoms syntax table
  takeaways term terminology terms theory things third tip tips todo topic topics trick tricks tutorial
  type types understanding unit use uses usage useful using video videos vocabulary walkthrough week why
  workflow availability performance monitoring scalability pricing reliability durability
  compatibility alternatives integrations configuration troubleshooting tldr crash word words side sides glance short brief nutshell`)

/** Tails that leave the thing before them the subject: `ECS Concepts` is about ECS. */
const CLEAR_TAILS = set(`basic basics concept concepts description essentials fundamental
  fundamentals info information intro introduction note notes overview recap review summary details
  explained explanation`)

const LINK_WORDS = new Set([
  'by',
  'at',
  'and',
  'of',
  'the',
  'to',
  'for',
  'in',
  'a',
  'an',
  'on',
  'with',
  'vs',
])

/** Whether a heading names a topic (`Key concepts`, `Introduction to …`, `Why …?`, `A vs B`) and no thing. */
export function isTopic(heading: string): boolean {
  if (/[?…]\s*$|\.\.\.\s*$/.test(heading) || isContrast(heading)) return true
  const tokens = tokensOf(heading)
  if (
    /^(?:intro(?:duction)?|overview|how|why|when|what|where|who|which|understanding|about)$/.test(
      tokens[0] ?? '',
    )
  )
    return true
  if (ASPECT.test(heading)) return true
  if (tokens.length > 1 && GERUNDS.has(tokens[0] ?? '')) return true
  const words = tokens.filter((token) => !LINK_WORDS.has(token) && !/^\d+$/.test(token))
  return words.every((word) => TOPIC_WORDS.has(stemToken(word))) || TOPIC_TAIL.test(heading)
}

/** `Challenges for looms`: what is to be said of a thing. */
const ASPECT =
  /^(?:challenges?|problems?|issues?|aspects?|role|importance|need|reasons?|advantages|disadvantages|benefits|limitations|applications|examples|impact|evidence|approaches|methods|ways|uses) (?:of|for|to|in|with|from|against)\s/i

/** What one does with a thing is no name of it: `Installing etcd`. */
const GERUNDS = new Set(
  `installing creating using setting getting configuring running working adding removing deleting updating
  checking viewing making defining enabling managing deploying writing introducing exploring choosing
  understanding building starting stopping dealing handling finding solving calculating
  preparing comparing`.split(/\s+/),
)

/** `Virtualization Problems`, `Image Anatomy`: about a thing, but not its name. */
const TOPIC_TAIL =
  /\s(?:problems?|anatomy|concepts|basics|overview|summary|notes|examples?|walkthrough|advantages|disadvantages|limitations|limits|pros and cons|features|properties|characteristics|types|kinds|use cases|tips|questions|exercises?|comparison|history|terminology|vocabulary|terms|definitions|commands|techniques|methods|steps|phases|stages|functions|components|parts|uses|benefits|reasons|causes|effects|consequences|symptoms|facts|details|availability|performance|scalability|pricing|security|monitoring|backups?|options|integrations?|settings|configuration|best practices|practices|requirements|rules|conventions)\s*$/i

/** `EC2 vs Fargate`: a heading that sets things against each other. */
export function isContrast(heading: string): boolean {
  return /\s(?:vs\.?|versus)\s/i.test(heading)
}

/** Whether a heading names a thing besides a topic, `Image Anatomy`, so that it tells where a line stands. */
export function isPlacing(heading: string): boolean {
  const words = tokensOf(heading).filter((token) => !LINK_WORDS.has(token) && !/^\d+$/.test(token))
  return (
    (TOPIC_TAIL.test(heading) || (isContrast(heading) && !/[()]/.test(heading))) &&
    words.some((word) => !TOPIC_WORDS.has(stemToken(word)))
  )
}

/** The thing a heading is about, without a tail such as `Concepts`: `undefined` if it is only a topic. */
export function thingOf(heading: string): string | undefined {
  const trimmed = heading
    .replace(/\p{Extended_Pictographic}\ufe0f?/gu, '')
    .replace(/\s+(?:[([].*)?$/, '')
    .replace(/^\(?[a-h][.)]\s+/i, '')
    .trim()
  const words = trimmed.split(/\s+/)
  while (words.length > 1 && CLEAR_TAILS.has(stemToken((words.at(-1) ?? '').toLowerCase()))) {
    words.pop()
    if (/^key$/i.test(words.at(-1) ?? '')) words.pop()
  }
  const thing = afterColon(words.join(' '))
  return thing === '' || isTopic(thing) ? undefined : thing
}

/** `Developer course: Queues` is about queues; `Queues: an overview` too. */
function afterColon(heading: string): string {
  const bare = heading.replace(/\s*[-–—:]\s*$/, '')
  const parts = bare.split(/:\s+|\s+[-–—]\s+/)
  const things = parts.filter((part) => part !== '' && !isTopic(part))
  return parts.length === 2 ? (things.at(-1) ?? bare) : bare
}
