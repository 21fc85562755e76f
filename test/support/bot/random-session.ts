import fc from 'fast-check'
import { COMMANDS } from '../../../bot/commands/commands.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import type { Store } from '../../../study/act/store.ts'
import type { Card } from '../../../study/bank/card.ts'
import { EVERY_KIND } from '../discord/cards-of-kinds.ts'
import type { PretendClient, Seen } from '../discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../discord/test-bot.ts'
import { FIXTURE_DECKS, fixtureBank } from '../fixture-bank.ts'
import { openSimulatedStore } from '../simulated-store.ts'
import { testStudy } from '../test-study.ts'

/** Something a learner does: numbers are taken modulo what there is to choose from. */
type Act =
  | { readonly kind: 'command'; readonly name: string; readonly count?: number }
  | { readonly kind: 'press' | 'menu' | 'look' | 'recompile'; readonly which: number }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'wait'; readonly minutes: number }

const which = fc.nat(60)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('press' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('menu' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      text: fc.oneof(
        fc.constantFrom('half', 'Darjeeling', 'Darjeelign'),
        fc.string({ minLength: 1 }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        kind: fc.constant('command' as const),
        name: fc.constantFrom(...COMMANDS.keys(), 'drill', 'gone'),
        count: fc.integer({ min: 1, max: 5 }),
      },
      { requiredKeys: ['kind', 'name'] },
    ),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('look' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('recompile' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 5000 }),
    }),
  },
)

/** Banks that the notes are compiled to in turn: some cards come, go or are asked otherwise. */
const BANKS = [
  { kinds: EVERY_KIND, ...FIXTURE_DECKS },
  { kinds: EVERY_KIND.slice(3), ...FIXTURE_DECKS },
  { kinds: EVERY_KIND.map(reworded) },
].map((decks) => fixtureBank(decks))

function reworded(card: Card): Card {
  const questions = card.questions.map((each) => ({
    ...each,
    stem: `${each.stem} Say.`,
    rev: '00000000',
  }))
  return { ...card, questions }
}

/**
 * Lets pretend learners do whatever comes to their minds, so many sessions; fails if Discord would
 * refuse an answer, or if a review was kept twice.
 */
export async function playSessions(sessions: number): Promise<void> {
  const store = openSimulatedStore()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 11 }), (acts) =>
      playSession(store, acts),
    ),
    { numRuns: sessions },
  )
}

async function playSession(store: Store, acts: readonly Act[]): Promise<void> {
  const study = testStudy(store)
  study.current = BANKS[0] ?? study.current
  const wake = async (): Promise<void> => undefined
  const bot = testBot(study, { timers: { wake }, links: { charts: 'https://x.example/charts/' } })
  const me = clientOf(bot, somebody({ botPermissions: '3072', permissions: '32' }))
  await me.command('drill')
  const seen: Seen[] = []
  for (const each of acts) {
    await perform(me, each, seen)
    if (each.kind === 'recompile') study.current = BANKS[each.which % BANKS.length] ?? study.current
    if (each.kind === 'wait') study.clock += each.minutes * 60_000
    if (me.seen) seen.push(me.seen)
  }
  const listed = await listReviews(study, { learnerId: learnerOfDiscord(me.person.id) })
  const ids = listed.kind === 'listed' ? listed.reviews.map(({ review }) => review.id) : []
  if (new Set(ids).size !== ids.length) throw new Error('a review was kept twice')
}

async function perform(me: PretendClient, each: Act, seen: readonly Seen[]): Promise<void> {
  const isForm = me.components.some(({ type }) => type === 18)
  switch (each.kind) {
    case 'command': {
      const options = each.name === 'drill' && each.count ? { count: each.count } : {}
      await me.command(each.name, options)
      return
    }
    case 'press': {
      const label = me.buttons[each.which % me.buttons.length]
      if (label !== undefined && !isForm) await me.press(label)
      return
    }
    case 'menu': {
      const menu = me.menus[0]
      const option = menu?.[each.which % menu.length]
      if (option && !isForm) await me.choose(option.value)
      return
    }
    case 'type':
      if (isForm) await me.fillAll(each.text)
      return
    case 'look':
      me.look(seen[each.which % seen.length] ?? me.seen)
      return
    case 'recompile':
    case 'wait':
      return
  }
}
