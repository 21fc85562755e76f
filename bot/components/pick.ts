import { decodeAsked } from '../drill/asked.ts'
import { answer } from '../steps/answer.ts'
import type { Component } from './component.ts'

/** The button of one option. */
export const pick: Component = {
  action: 'pick',
  goesOn: () => true,
  run(visit, { parts }) {
    const { asked, rest } = decodeAsked(parts) ?? {}
    const [optionId] = rest ?? []
    if (!asked || !optionId) return undefined
    return answer(visit, asked, { given: { kind: 'options', ids: [optionId] } })
  },
}
