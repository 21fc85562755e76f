import { decodeAsked } from '../drill/asked.ts'
import { answer } from '../steps/answer.ts'
import type { Component } from './component.ts'

/** The menu of options, of which one or several are chosen. */
export const menu: Component = {
  action: 'menu',
  goesOn: () => true,
  run(visit, { parts, values }) {
    const { asked } = decodeAsked(parts) ?? {}
    if (!asked || values.length === 0) return undefined
    return answer(visit, asked, { given: { kind: 'options', ids: values } })
  },
}
