import type { Dice } from './dice.ts'

type Words = readonly [string, ...string[]]

const ONSETS = words(
  'ba be bi bo bu ca ce co da de di do fa fe fi ga ge go ha he hi ja ka ke ki la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro ru sa se si so ta te ti to tu va ve vi wa we xe za ze',
)
const MIDDLES = words(
  'ban cal dor fen gar kin lam mar nor pan quin rel sen tal ver win xan yor zel',
)
const ENDS = words('a ase cyte dium en er eth ia ic in ion is ite ium ol or ose um ax ex on yl')
const KINDS = words(
  'cell process service protocol signal vessel layer record muscle circuit treaty enzyme queue cache particle reaction region server table token gland organ lens valve reservoir catalyst index ledger kernel buffer',
)
const QUALITIES = words(
  'active ancient broad central coarse dense distant early elastic fine global hidden idle inner late local mobile narrow outer passive quick remote rigid shared single slow stable static thin volatile wide',
)
const ACTS = words(
  'stores moves holds filters carries copies sorts breaks builds checks cools counts drains feeds guards heats joins limits links locks maps marks measures merges opens parts reads releases sends shapes splits writes',
)
const OBJECTS = words(
  'energy traffic light water heat grain data oxygen pressure memory current charge sugar salt iron copper glass silk sound colour power sand steam oil air dust waste wool timber coal',
)
const PLACES = words(
  'in the outer ring|below the surface|during the night|at the border|between two stages|near the core|after each cycle|along the coast|inside the membrane|across the network|before the harvest|under high load',
  '|',
)

/** What the notes of one deck speak of. */
export interface Subject {
  /** A name of one or two words, new at almost every call. */
  name(): string
  /** `a dense enzyme that stores grain below the surface`. */
  description(): string
  /** `stores grain below the surface`. */
  act(): string
  kind(): string
  object(): string
  quality(): string
}

/** A subject with words of its own. */
export function openSubject(dice: Dice): Subject {
  const stock = Array.from({ length: 400 }, () => nameOf(dice))
  const kind = (): string => dice.pick(KINDS)
  const object = (): string =>
    `${dice.roll(3) === 0 ? `${dice.pick(QUALITIES)} ` : ''}${dice.pick(OBJECTS)}`
  const act = (): string => `${dice.pick(ACTS)} ${object()} ${dice.pick(PLACES)}`
  const name = (): string => {
    const one = stock[dice.roll(stock.length)] ?? 'Alba'
    return dice.roll(3) === 0 ? `${one} ${kind()}` : one
  }
  return {
    name,
    act,
    kind,
    object,
    quality: () => dice.pick(QUALITIES),
    description: () => {
      const quality = dice.pick(QUALITIES)
      return `${/^[aeiou]/.test(quality) ? 'an' : 'a'} ${quality} ${kind()} of ${name()} that ${act()}`
    },
  }
}

function nameOf(dice: Dice): string {
  const middle = dice.roll(2) === 0 ? dice.pick(MIDDLES) : ''
  const name = `${dice.pick(ONSETS)}${middle}${dice.pick(ONSETS)}${dice.pick(ENDS)}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function words(list: string, separator = ' '): Words {
  const [first = '', ...rest] = list.split(separator)
  return [first, ...rest]
}
