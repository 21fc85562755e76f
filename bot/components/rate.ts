import { RATINGS } from '../../study/memory/event.ts'
import { decodeAsked } from '../drill/asked.ts'
import { answer } from '../steps/answer.ts'
import type { Component } from './component.ts'

/** The button of one grade. */
export const rate: Component = {
  action: 'rate',
  goesOn: () => true,
  run(visit, { parts }) {
    const { asked, rest } = decodeAsked(parts) ?? {}
    const rating = RATINGS.find((each) => each === rest?.[0])
    return asked && rating && answer(visit, asked, { given: { kind: 'rating', rating } })
  },
}
