import { decodeAsked } from '../drill/asked.ts'
import type { Component } from './component.ts'

/** The button that takes an answer back. */
export const undo: Component = {
  action: 'undo',
  goesOn: () => true,
  run(visit, { parts }) {
    const { asked } = decodeAsked(parts) ?? {}
    return asked && import('../steps/take-back.ts').then((step) => step.takeBack(visit, asked))
  },
}
