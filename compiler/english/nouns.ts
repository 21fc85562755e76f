import { STOPWORDS } from './function-words.ts'
import { remember } from './remember.ts'
import { tokensOf } from './tokens.ts'

const IRREGULAR_PLURALS = new Set(
  `alveoli analyses axes bacteria characteristics bases buses cacti children crises criteria data diagnoses feet fungi
  genera geese hypotheses indices larvae media men mice mitochondria matrices nuclei people phenomena
  phyla police radii stimuli strata syntheses teeth theses vertebrae vertices viri women`.split(
    /\s+/,
  ),
)

const SINGULAR_S = new Set(
  `access address aids alias analysis anus apparatus axis basis biceps bias bonus bus business campus canvas
  census chaos class compass congress consensus corpus cosmos crisis cross diabetes discus dns dress
  emphasis ethos express focus gas genesis genus glass gps grass hypothesis iris kubernetes lens
  loss mass mathematics measles menopause mess nexus nucleus octopus os pathos pelvis physics
  plus process progress pus radius rabies redis series sepsis species status stimulus stress success
  surplus synopsis synthesis tennis tetanus tls thesis virus virtuous xylems`.split(/\s+/),
)

/** Whether a noun phrase is plural, judged by its head: its last word, or the one before `of`, `in`, `for` … */
export function isPlural(phrase: string): boolean {
  const head = headOf(phrase)
  if (/^[A-Z0-9]+s$/.test(head)) return true
  if (/\p{Lu}S$|\p{Ll}S$/u.test(head)) return false
  const word = head.toLowerCase()
  if (IRREGULAR_PLURALS.has(word)) return true
  if (!word.endsWith('s') || word.length < 4 || /^[A-Z0-9]+$/.test(head)) return false
  return !SINGULAR_S.has(word) && !/(?:ss|us|is|ics|osis)$/.test(word)
}

/** The head of a noun phrase as it is written: the last word before a preposition or a bracket. */
export const headOf: (phrase: string) => string = remember(findHead)

function findHead(phrase: string): string {
  const words = phrase.split(/[(,;:]/, 1)[0]?.match(/[\p{L}\p{N}\p{M}'’\-/.+#%]+/gu) ?? []
  const stop = words.findIndex((word, at) => at > 0 && LINKS.has(word.toLowerCase()))
  return words[(stop < 0 ? words.length : stop) - 1] ?? ''
}

const LINKS = new Set(
  `of in on at by for with from to into between under over against about across without within
  it they you we i he she
  that which who whose where as than via per and or used made found called known`.split(/\s+/),
)

/** Nouns of study notes that take an article in the singular. */
const COUNTABLE = new Set(
  `account acid action address agent agreement algorithm alliance allele angle animal antibody antigen
  argument army array artery atom attack attribute axiom bacterium balance bank barrier base battle
  bill block body bond bone bottle boundary branch broker browser bucket buffer bus cache calculator
  capital carbohydrate catalyst cell center centre certificate chain channel character charge chart
  chromosome circle circuit city class clause client clock cluster codec collection column command
  commit committee community company compiler complex component compound compromise computer concept
  condition conflict connection constant constitution constraint container contract controller
  coordinate country court credential crime crystal curve cycle database datacenter date debt decision
  declaration decorator definition demand department deployment derivative determinant device diagram
  disease disk distribution document domain dynasty effect electron element embryo emperor empire
  endpoint engine entity environment enzyme equation era error event example exception experiment
  expression factor fault field file filter firewall flag flower force form formula fraction framework
  frame function gate gateway gene genome gland goal government graph group guard guest handler hash
  header heart hierarchy highway hook hormone host house hub human hypervisor idea image index infection
  injury insect instance institution instruction instrument integer interface interval invention
  island issue job journal judge kernel key king kingdom label language law layer leader library
  license light line link liquid list loader location lock loop machine macro magnet manager map market
  matrix measure mechanism medium member membrane merchant message metal metaphor method metric
  microscope migration mineral mirror mode model module molecule monarch monopoly motor mountain
  movement mutation name nation nerve network neuron neutron node norm note noun nucleus number
  object operating operation operator orbit orchestrator order organ organelle organism organization
  outcome owner package packet page parameter parliament parser part particle partition party password
  patch path patient pattern period permission person phase philosopher phone phrase pipeline planet
  plant platform plugin pod point pointer poem policy polygon polynomial pool port premise president
  prince principle priority procedure process processor producer product profile program programme
  project promise pronoun property protein protocol proton prototype province proxy pump qualifier
  quantity query question queue range rate ratio reaction reactor record reference reflex reform refund
  region register registry regulator relation relationship release repository representative
  request resistor resource response result revolution right ring river role root route router row
  rule ruler runtime sample scale schedule scheduler schema scope screen script section sector seed
  segment semaphore sensor sentence sequence serializer server service session set shape shell shield
  signal signature skill slave slice slot society socket solution solvent species spectrum sphere
  stack stage standard star state statement station step stimulus store stream string struct
  structure student style subject subnet subset substance substrate suffix suite summary supervisor
  surface switch symbol symptom synapse syndrome system table tag target task tax team technique
  technology temple template tensor term territory test theorem theory thread threshold throne
  token tool topic toxin trade tradition trait transaction transcript transistor transition treaty tree
  triangle tribe trigger tube tumor tuple type union unit universe user vaccine vacuole value valve
  variable variant vector vehicle vein verb version vertex vesicle victim view virus vitamin volcano
  voltage volume vote vowel wall war wave wavelength weapon web website wheel window wire word worker
  worm wound zone
  aeroplane aircraft ant anchor apartment apple archive arm arrow article artist asset aunt author award baby
  bag bakery ball bank bar barrier basket bat battle bay beach bear bed bee bell belt bench bicycle bike bird
  blade boat bomb bone boss bottle bow bowl boy brake branch breath brick bridge broker brother
  bucket bug bulb bullet bureau butterfly button cabin cabinet cable cake camera camp candle captain car card
  carpet cart carriage castle cat ceiling centre cathedral cave chain chair chamber chart chef child
  church circle citizen clinic clock cloud clue coach coast coat coin colleague college comet command committee
  company competitor compiler composer contract cook cookie corner corporation cottage couple cousin cow
  crop crown cup curtain customer dam dancer daughter debugger dentist desert desk detective diary dictionary
  dinner disaster dish ditch dog doll donkey door dragon drawer dream driver drum duck ear eagle earthquake
  editor egg elbow election elevator emotion envelope episode estate evening eye face factory fan
  farm father faucet feather festival fence finger fireplace fish flat flood fly forest fork fort fossil fountain
  fox frog fruit funnel galaxy gallery garage garden gear ghost giraffe girl glacier glove goat grandmother grave
  hall hammer hand harbor harbour hat hill hobby hole horse hospital hotel hurricane husband
  inn inventor jacket jail jar jet journey jungle kidney kitchen knee knife knot lab ladder lake lamp landlord
  lane lawn leaf leg lemon lens lesson letter library lion lip lizard loan log lord lung magazine mall
  manual marathon mask mask mayor meadow meal meeting melody menu microphone mill mine mirror mixture moon
  mosque moth mother mouth museum mushroom musician nail neck needle neighbour nest newspaper night nose notebook
  novel nurse ocean office onion orphan oven owl ox painter painting palace pan parent park parrot passenger
  peasant pen pencil penguin photo photograph piano pier pig pile pilot pipe pistol pit plane plate playground
  plot plow plough pocket poet police potato pot prayer prison prisoner prize puzzle queen rabbit railway
  rainbow ranch rat reader rectangle referee refrigerator reporter restaurant rifle river robot rocket roof room
  rope rose sailor salad saint satellite scarf school scientist screw sculpture sea seal seat sentence shark sheep
  shelf ship shirt shoe shop shore shoulder shower shrimp sister skeleton skirt slope snake sofa soldier song
  spider spoon spring squirrel staircase stamp statue stick stomach stone storm stove stranger street
  suburb suit suitcase supermarket surgeon swamp sword tail tank tape teacher telescope tent theatre theater thief
  ticket tiger toe tomb tongue tooth tower town toy tractor train treasure trench triangle truck trunk tunnel
  turtle twin umbrella uncle uniform university valley van vase vegetable video village vine violin visitor
  voice wagon waiter wallet warehouse warrior watch waterfall weed whale wheel widow wife wing winner winter
  wolf woman workshop yacht yard zebra zoo flag upstream downstream`.split(/\s+/),
)

/** A noun phrase whose last word is a plural that we know, with that word in the singular. */
export function singularOf(phrase: string): string {
  const last = phrase.split(' ').at(-1) ?? ''
  if (!isPlural(last)) return phrase
  const single = last.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
  return isCountable(single) ? phrase.slice(0, phrase.length - last.length) + single : phrase
}

/** Whether a singular noun is known to take `a` or `an`. */
export function isCountable(noun: string): boolean {
  const lower = noun.toLowerCase()
  return COUNTABLE.has(lower) || (MADE.test(lower) && lower.length > 5)
}

/** Endings of what does something or is one piece: `scanner`, `accelerator`, `backdoor`, `firewall`. */
const MADE = /(?:[^aeiou]ator|ctor|[iy][sz]er|fier|wall|door|board|scope|ologist|alyst|edure|cle)$/

/** Whether a text is words without any content, such as `the other one`. */
export function isEmptyOfContent(text: string): boolean {
  return tokensOf(text).every((token) => STOPWORDS.has(token))
}
