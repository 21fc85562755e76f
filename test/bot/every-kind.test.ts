import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import { listReviews } from '../../study/act/list-reviews.ts'
import type { Card } from '../../study/bank/card.ts'
import type { ReviewEvent } from '../../study/memory/event.ts'
import { cardOf, EVERY_KIND, optionsOf } from '../support/discord/cards-of-kinds.ts'
import type { PretendClient } from '../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { fixtureBank } from '../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
})

/** Somebody who is asked a card of a kind. */
async function asked(card: Card | string): Promise<PretendClient> {
  const chosen = typeof card === 'string' ? EVERY_KIND.find(({ id }) => id === card) : card
  study.current = fixtureBank({ tea: chosen ? [chosen] : [] })
  const me = clientOf(testBot(study), somebody())
  await me.command('drill')
  return me
}

async function reviewsOf({ person }: PretendClient): Promise<ReviewEvent[]> {
  const listed = await listReviews(study, { learnerId: learnerOfDiscord(person.id) })
  return listed.kind === 'listed' ? listed.reviews.map(({ review }) => review) : []
}

const inSeconds = (seconds: number): string => `<t:${NOON / 1000 + seconds}:R>`

describe('a choice', () => {
  test('prints its options in full and has a button for each', async () => {
    const me = await asked('choice2222')
    const [place, stem, options] = me.text.split(/\n(?=###|\*\*A)/)
    expect(place).toBe('-# Deck tea › Tea › Kinds · last card')
    expect(stem).toBe('### Which tea is steamed?')
    expect(options?.split('\n').map((line) => line.slice(0, 6))).toEqual([
      '**A** ',
      '**B** ',
      '**C** ',
    ])
    expect(
      options
        ?.split('\n')
        .map((line) => line.slice(6))
        .toSorted(),
    ).toEqual(['Assam', 'Oolong', 'Sencha'])
    expect(me.buttons).toEqual(['A', 'B', 'C'])
  })

  const letterOf = (me: PretendClient, option: string): string =>
    /\*\*(\w)\*\* /.exec(me.text.split('\n').find((line) => line.endsWith(option)) ?? '')?.[1] ?? ''

  test('answered right says so, why, where it stands and when it comes again', async () => {
    const me = await asked('choice2222')
    const letter = letterOf(me, 'Sencha')
    await me.press(letter)
    expect(me.text).toContain(`✅ **${letter}** Sencha`)
    expect(me.text).not.toContain('❌')
    expect(me.text.startsWith('✅ **Right!**\n-# Deck tea')).toBe(true)
    expect(me.text).toContain(
      [
        '**Why:** Steaming stops the **oxidation**.',
        '> **Sencha** answers it',
        '-# 📄 tea/kinds.md\\:7',
        `-# You'll see it again ${inSeconds(600)}.`,
      ].join('\n'),
    )
    expect(me.buttons).toEqual(['Next', 'Undo', 'Not today', 'Stop asking', 'Report'])
    expect(await reviewsOf(me)).toMatchObject([{ right: true, rating: 'good', form: 'choice' }])
  })

  test('answered wrong marks what was picked and what is right, and says why it is not that', async () => {
    const me = await asked('choice2222')
    const [wrong, right] = [letterOf(me, 'Assam'), letterOf(me, 'Sencha')]
    await me.press(wrong)
    expect(me.text).toContain(`❌ **${wrong}** Assam`)
    expect(me.text).toContain(`✅ **${right}** Sencha`)
    expect(me.text.startsWith('❌ **Not this time.** It will come back soon.\n')).toBe(true)
    expect(me.text).toContain('Assam is another tea.\n**Why:** Steaming')
    expect(me.text).toContain(`-# You'll see it again ${inSeconds(60)}.`)
    expect(await reviewsOf(me)).toMatchObject([{ right: false, rating: 'again' }])
  })

  test('as somebody wrote it in the notes is not quoted again: what they say of each option is', async () => {
    const options = optionsOf(['Sencha', 'Assam']).map((option) =>
      option.key ? { ...option, feedback: 'It is steamed.' } : option,
    )
    const stem = 'Which tea is grassy?'
    const card = cardOf('written222', { kind: 'choice', stem, answer: 'Sencha', options })
    const quote = `## ${stem}\n\n- [x] Sencha\n  > It is steamed.\n- [ ] Assam\n  > Assam is another tea.`
    const me = await asked({ ...card, source: { ...card.source, quote } })
    await me.press(letterOf(me, 'Assam'))
    expect(me.text).toContain(
      'Assam is another tea.\n**Why:** It is steamed.\n-# 📄 tea/kinds.md\\:7',
    )
    expect(me.text.split(stem)).toHaveLength(2)
  })

  test('of more than ten options is a menu, of more than a menu holds every key stays', async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `tea no ${'x'.repeat(at)}`)
    const options = optionsOf(texts.toReversed()).toReversed()
    const me = await asked(
      cardOf('manymany22', {
        kind: 'choice',
        stem: 'Which one?',
        answer: texts[39] ?? '',
        options,
      }),
    )
    expect(me.buttons).toEqual([])
    expect(me.menus[0]).toHaveLength(25)
    const key = options.find((option) => option.key)
    expect(me.menus[0]?.map(({ value }) => value)).toContain(key?.id)
    await me.choose(key?.id ?? '')
    expect(me.text).toContain('✅ **Right!**')
  })
})

test('true or false are buttons of these words', async () => {
  const me = await asked('truefalse2')
  expect(me.buttons).toEqual(['True', 'False'])
  expect(me.text).not.toContain('**A**')
  await me.press('False')
  expect(me.text).toContain('✅ **A** True\n❌ **B** False')
})

describe('a select', () => {
  const idsOf = (...texts: string[]): string[] => {
    const question = EVERY_KIND[1]?.questions[0]
    const options = question?.kind === 'select' ? question.options : []
    return texts.map((text) => options.find((option) => option.text === text)?.id ?? '')
  }

  test.each([
    [['Sencha', 'Matcha'], true],
    [['Sencha'], false],
    [['Sencha', 'Matcha', 'Assam'], false],
  ])('answered with %j is right: %s', async (texts, right) => {
    const me = await asked('select2222')
    expect(me.text).toContain('-# Pick every right answer.')
    await me.press('Answer')
    const [boxes] = me.components.filter(({ type }) => type === 22)
    expect(boxes?.options?.map(({ label }) => label.slice(0, 4))).toEqual([
      'A · ',
      'B · ',
      'C · ',
      'D · ',
    ])
    await me.fill({ boxes: idsOf(...texts) })
    expect(me.text.includes('✅ **Right!**')).toBe(right)
    expect(me.text.includes('❌ **Not this time.**')).toBe(!right)
    expect(await reviewsOf(me)).toMatchObject([{ right }])
  })
})

describe('an answer that is typed', () => {
  test('goes by a form that shows the question', async () => {
    const me = await asked('cloze22222')
    expect(me.text).toContain('### Oolong is \\[…\\] oxidised.')
    expect(me.text).toContain('-# Hint: ||not \\*quite\\*||')
    expect(me.buttons).toEqual(['Type the answer', 'Show the answer'])
    await me.press('Type the answer')
    expect(me.text).toBe('### Oolong is \\[…\\] oxidised.')
    await me.type('Partly')
    expect(me.text).toContain('✅ **Right!**')
    expect(me.text).toContain('**Answer:** half\n-# You wrote: Partly')
  })

  test('a wrong one is shown beside the right one, with nothing made of it', async () => {
    const me = await asked('typed22222')
    await me.press('Type the answer')
    await me.type('@everyone *Assam*')
    expect(me.text).toContain('You wrote: \\@everyone \\*Assam\\*\n**Answer:** Darjeeling')
    expect(me.text).toContain('❌ **Not this time.**')
    await me.press('I was right')
    expect(me.text).toContain('✅ **Counted as right.** Whoever writes the notes will see it.')
    expect(me.text).toContain("You'll see it again")
    expect(me.buttons).not.toContain('I was right')
    expect(await reviewsOf(me)).toMatchObject([{ right: false, rating: 'again' }])
    const reports = await embedded.store.listEntries('report', 'typed22222')
    expect([...reports.values()]).toMatchObject([{ reason: 'wrong', question: 'typed22222.typed' }])
  })

  test('a slip is asked once more and keeps nothing; the second try counts', async () => {
    const me = await asked('typed22222')
    await me.press('Type the answer')
    await me.type('Darjeelign')
    expect(me.text).toContain('🔎 **So close!**')
    expect(me.buttons).toEqual(['Try once more', 'Show the answer'])
    expect(await reviewsOf(me)).toEqual([])
    await me.press('Try once more')
    await me.type('Darjeelign')
    expect(me.text).toContain('✅ **Got there.**')
    expect(await reviewsOf(me)).toMatchObject([{ right: true, rating: 'hard' }])
  })

  test('of nothing but blanks keeps nothing, and is asked for once more', async () => {
    const me = await asked('typed22222')
    for (const blank of ['   ', '\u200b \u00ad']) {
      await me.press('Type the answer')
      await me.type(blank)
      expect(me.text).toContain('Nothing is counted yet.')
    }
    expect(await reviewsOf(me)).toEqual([])
    await me.press('Type the answer')
    await me.type('Darjeeling')
    expect(me.text).toContain('✅ **Right!**')
  })

  test('may be looked at instead', async () => {
    const me = await asked('typed22222')
    await me.press('Show the answer')
    expect(me.text).toContain('**Answer:** Darjeeling')
    await me.press('Easy · 7 days')
    expect(await reviewsOf(me)).toMatchObject([{ rating: 'easy', given: { kind: 'rating' } }])
  })
})

describe('an answer that is looked at', () => {
  test('has four grades with the interval that each leads to', async () => {
    const me = await asked('recall2222')
    expect(me.text).toContain('-# Say it to yourself, then look.')
    expect(me.text).not.toContain('steamed')
    await me.press('Show the answer')
    expect(me.text).toContain('**Answer:** It is steamed.')
    expect(me.buttons).toEqual(['Again · 1 min', 'Hard · 6 min', 'Good · 10 min', 'Easy · 7 days'])
    expect(await reviewsOf(me)).toEqual([])
  })

  test.each([
    ['Again · 1 min', '🔁 **Again soon.**', 60],
    ['Hard · 6 min', '✅ **Got there.**', 360],
    ['Good · 10 min', '✅ **Good!**', 600],
    ['Easy · 7 days', '✅ **Easy!**', 7 * 86_400 - 8 * 3600],
  ])('graded %s is kept so', async (label, verdict, seconds) => {
    const me = await asked('recall2222')
    await me.press('Show the answer')
    await me.press(label)
    expect(me.text).toContain(verdict)
    expect(me.text).toContain(`-# You'll see it again ${inSeconds(seconds)}.`)
  })

  test('with two grades, if one likes', async () => {
    const me = await asked('recall2222')
    await me.command('settings', { grades: 'two' })
    await me.command('drill')
    await me.press('Show the answer')
    expect(me.buttons).toEqual(['Again · 1 min', 'Good · 10 min'])
  })
})

describe('things to put in order', () => {
  const lettersOf = (me: PretendClient, texts: readonly string[]): string =>
    texts.map((each) => new RegExp(`\\*\\*(\\w)\\*\\* ${each}$`, 'm').exec(me.text)?.[1]).join('')
  const placesOf = (letters: string) =>
    Object.fromEntries(
      [...letters].map((each, at) => [`place-${at}`, String('ABCDEFGHIJ'.indexOf(each))]),
    )

  test('are shown shuffled, and may be looked at instead', async () => {
    const order = await asked('order22222')
    expect(
      order.text
        .match(/^\*\*\w\*\* (\w+)$/gm)
        ?.map((each) => each.slice(6))
        .toSorted(),
    ).toEqual(['dry', 'roll', 'steam'])
    expect(order.buttons).toEqual(['Answer', 'Show the answer'])
    await order.press('Show the answer')
    expect(order.text).toContain('**1** steam\n**2** roll\n**3** dry')
    const match = await asked('match22222')
    expect(match.text).toMatch(/1\\\. Sencha\n2\\\. Assam\n\n\*\*A\*\* \w+\n\*\*B\*\* \w+/)
    await match.press('Show the answer')
    expect(match.text).toContain('• Sencha → Japan\n• Assam → India')
  })

  test.each([
    [['steam', 'roll', 'dry'], true],
    [['roll', 'steam', 'dry'], false],
  ])('by a menu for each place: %j is right: %s', async (texts, right) => {
    const me = await asked('order22222')
    const letters = lettersOf(me, texts)
    await me.press('Answer')
    await me.fill(placesOf(letters))
    expect(await reviewsOf(me)).toMatchObject([
      { right, given: { kind: 'sequence', items: texts } },
    ])
  })

  test('one in two places is not counted, and asked for again', async () => {
    const me = await asked('order22222')
    await me.press('Answer')
    await me.fill(placesOf('AAB'))
    expect(me.text).toContain('I could not read that')
    expect(await reviewsOf(me)).toEqual([])
    expect(me.buttons).toEqual(['Answer'])
  })

  test.each([
    [['Japan', 'India'], true],
    [['India', 'Japan'], false],
    [['India', 'India'], false],
  ])('or for each left side: %j is right: %s', async (texts, right) => {
    const me = await asked('match22222')
    const letters = lettersOf(me, texts)
    await me.press('Answer')
    expect(me.components.filter(({ type }) => type === 18).map(({ label }) => label)).toEqual([
      'Sencha',
      'Assam',
    ])
    await me.fill(placesOf(letters))
    expect(await reviewsOf(me)).toMatchObject([{ right }])
  })

  test('of more than five by their letters', async () => {
    const items = ['pick', 'wilt', 'roll', 'steam', 'dry', 'sort', 'pack']
    const stem = 'How is it made?'
    const me = await asked(cardOf('letters222', { kind: 'order', stem, answer: 'so', items }))
    const letters = lettersOf(me, items)
    await me.press('Answer')
    await me.type(letters.toLowerCase().split('').join(' '))
    expect(me.text).toContain('✅ **Right!**')
  })
})
