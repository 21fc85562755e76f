import { decodeAsked } from '../drill/asked.ts'
import type { Component } from './component.ts'

/** The button that opens the form to tick, order or match. */
export const fill: Component = {
  action: 'fill',
  goesOn: () => true,
  run(visit, { parts }) {
    const { asked } = decodeAsked(parts) ?? {}
    return asked && import('../steps/fill-in.ts').then((step) => step.openFilling(visit, asked))
  },
}
