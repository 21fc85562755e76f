/** Closed classes of English: a compiler that knows these needs no tagger. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const DETERMINERS =
  words(`a an the any each every some no one another both all either neither
  this that these those its their his her our your my such many several most few more`)

export const PRONOUNS = words(`it they them he she we us you i this that these those there here its
  their his her our your my mine yours theirs one ones itself themselves which who whom whose what
  someone something anything everything everyone everybody nothing none you'd they'd we'd he'd she'd i'd there's it's that's here's
  what's you're they're we're he's she's i'm you'll you've they've we've i've let's`)

/** Pronouns that say nothing without the sentence before. */
export const DANGLING = words(`it its they them their he him his she her this that these those here
  such former latter above below following previous aforementioned same`)

export const PREPOSITIONS =
  words(`of in on at by for with from to into onto over under between among
  through during before after above below against about across along around behind beside besides
  beyond despite down except inside near off outside past per since than toward towards until up
  upon via within without as like unlike`)

export const CONJUNCTIONS = words(`and or but nor so yet if when while because since although though
  unless until whereas whether that as once after before`)

/** What opens a clause that is no subject. */
export const CLAUSE_STARTERS =
  words(`if when while because since although though unless until whereas
  whether once after before as so but and or then also however therefore thus hence for in on at by
  with without from to during due despite instead otherwise meanwhile similarly finally first second
  third next lastly additionally furthermore moreover even only just not please let remember note
  how why what where who which whose whatever whichever whoever wherever however whenever do does did
  can could will would should is are was were`)

export const AUXILIARIES =
  words(`is are was were be been being am can could will would shall should may
  might must do does did has have had cannot`)

export const COPULAS = words('is are was were')

export const NEGATIONS =
  words(`not never no without cannot nor neither none except excluding isn aren
  wasn weren don doesn didn won can't don't isn't aren't doesn't won't wasn't weren't shouldn't
  couldn't wouldn't`)

export const ABSOLUTES = words('always never all only none must every entirely completely')

export const VAGUE = words(
  'often usually sometimes rarely frequently generally commonly typically occasionally',
)

const OTHER_STOPWORDS =
  words(`not too very just only also so than then there here when where why how
  what which who whom whose if because while etc e.g i.e eg ie vs via more most much many less least
  own same other others use uses used using able get gets got s t d ll re ve don now ever even still
  it they and or but`)

/** Words that carry no content of their own. */
export const STOPWORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PRONOUNS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...OTHER_STOPWORDS,
])
