import { describe, expect, test } from 'vitest'
import { deriveNumbers, unitOf } from '../../../compiler/question/distractors/derive-numbers.ts'
import { cardsOf } from '../support.ts'

describe('values near a number', () => {
  test.each([
    // Powers of two are halved and doubled.
    ['64', ['32', '128', '256']],
    ['8 KB', ['4 KB', '16 KB', '32 KB']],
    // Per cents go by tens, and never beyond the whole.
    ['30 %', ['20 %', '40 %', '15 %', '10 %']],
    ['95 %', ['85 %', '75 %']],
    ['12.5 %', ['2.5 %', '22.5 %', '6.25 %']],
    // Else twice, half, and a step of its own size away.
    ['2.5 metres', ['5 metres', '1.25 metres', '1.5 metres', '3.5 metres']],
    ['22', ['44', '11', '12', '32']],
    ['$5', ['$10', '$4', '$6']],
    // No plain number, or nothing to halve.
    ['1–5', []],
    ['1998', []],
    ['0 seconds', []],
    ['version 2.1.3', []],
  ])('of %s', (text, expected) => {
    expect(deriveNumbers(text)).toEqual(expected)
  })

  test('are offered where the notes have too few of the unit, and others of the notes first', () => {
    const optionsOf = (text: string): string[] =>
      cardsOf(text)
        .flatMap(({ questions }) => questions)
        .flatMap((question) =>
          question.kind === 'choice' && question.answer === '30 %'
            ? question.options.map((option) => option.text).sort()
            : [],
        )
    const weir = 'The **weir** loses 30 % of the water.'
    expect(optionsOf(weir)).toEqual(['15 %', '20 %', '30 %', '40 %'])
    const others = 'The **mill** grinds 55 % of the corn.\n\nThe **town** keeps 12 % of the flour.'
    expect(optionsOf(`${weir}\n\n${others}`)).toEqual(['12 %', '20 %', '30 %', '55 %'])
  })

  test('are told apart by what they measure', () => {
    expect(['30 %', '8 KB', '$5', '12', 'soon'].map(unitOf)).toEqual([
      '%',
      'kb',
      '$',
      '',
      undefined,
    ])
  })
})
