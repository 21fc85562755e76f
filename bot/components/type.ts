import { decodeAsked } from '../drill/asked.ts'
import { openTyping } from '../steps/open-typing.ts'
import type { Component } from './component.ts'

/** The button that asks for a typed answer. */
export const type: Component = {
  action: 'type',
  goesOn: () => true,
  run(visit, { parts }) {
    const { asked, rest } = decodeAsked(parts) ?? {}
    return asked && openTyping(visit, asked, rest?.[0] === '2')
  },
}
