import { decodeAsked } from '../drill/asked.ts'
import type { Component } from './component.ts'

/** The button that says that an answer was right after all. */
export const right: Component = {
  action: 'right',
  run(visit, { parts }) {
    const { asked } = decodeAsked(parts) ?? {}
    return asked && import('../steps/stand-by.ts').then((step) => step.standBy(visit, asked))
  },
}
