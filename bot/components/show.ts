import { decodeAsked } from '../drill/asked.ts'
import { reveal } from '../steps/reveal.ts'
import type { Component } from './component.ts'

/** The button that shows the answer. */
export const show: Component = {
  action: 'show',
  goesOn: () => true,
  run(visit, { parts }) {
    const { asked } = decodeAsked(parts) ?? {}
    return asked && reveal(visit, asked)
  },
}
