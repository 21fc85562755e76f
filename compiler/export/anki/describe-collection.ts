import type { Row } from './collection.ts'
import { MODELS, type NoteType, STYLE } from './models.ts'

/** The one row of the table `col`: note types, decks and settings as Anki's schema 11 keeps them, in JSON. */
export function describeCollection(
  decks: readonly { readonly id: number; readonly title: string }[],
  { atSeconds, cards }: { readonly atSeconds: number; readonly cards: number },
): Row {
  const models = Object.values(MODELS).map(
    (model) => [model.id, modelOf(model, atSeconds)] as const,
  )
  const named = nameDecks(decks).map(
    ({ id, name }) => [id, deckOf({ id, name }, atSeconds)] as const,
  )
  const defaults = [1, deckOf({ id: 1, name: 'Default' }, 0)] as const
  return [
    1,
    CREATED_AT_SECONDS,
    atSeconds * 1000,
    CREATED_AT_SECONDS * 1000,
    SCHEMA,
    0,
    0,
    0,
    JSON.stringify({ ...SETTINGS, nextPos: cards + 1, curModel: String(MODELS.basic.id) }),
    JSON.stringify(Object.fromEntries(models)),
    JSON.stringify(Object.fromEntries([defaults, ...named])),
    JSON.stringify({ 1: OPTIONS }),
    '{}',
  ]
}

const SCHEMA = 11
/** A day before any export; nothing hangs on it, as no card has a date. */
const CREATED_AT_SECONDS = 1_600_041_600

/** `::` would nest a deck in another; two of one title are told apart by a number. */
function nameDecks(
  decks: readonly { readonly id: number; readonly title: string }[],
): { readonly id: number; readonly name: string }[] {
  const used = new Map<string, number>()
  return decks.map(({ id, title }) => {
    const plain = title.replaceAll('::', ':').trim()
    const count = (used.get(plain) ?? 0) + 1
    used.set(plain, count)
    return { id, name: count === 1 ? plain : `${plain} (${count})` }
  })
}

function deckOf({ id, name }: { readonly id: number; readonly name: string }, mod: number) {
  const today = [0, 0]
  return {
    id,
    name,
    mod,
    usn: -1,
    lrnToday: today,
    revToday: today,
    newToday: today,
    timeToday: today,
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  }
}

function modelOf({ id, name, isCloze, fields, front, back }: NoteType, mod: number) {
  const template = {
    name: 'Card 1',
    ord: 0,
    qfmt: front,
    afmt: back,
    did: null,
    bqfmt: '',
    bafmt: '',
  }
  return {
    id,
    name,
    type: isCloze ? 1 : 0,
    mod,
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: [template],
    flds: fields.map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: STYLE,
    latexPre: '\\documentclass{article}\\pagestyle{empty}\\begin{document}',
    latexPost: '\\end{document}',
    tags: [],
    vers: [],
    req: [[0, 'any', [0]]],
  }
}

const SETTINGS = {
  activeDecks: [1],
  curDeck: 1,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  sortType: 'noteFld',
  sortBackwards: false,
  addToCur: true,
}

const OPTIONS = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: {
    bury: true,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 7],
    order: 1,
    perDay: 20,
    separate: true,
  },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
}
