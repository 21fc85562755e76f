import { decodeAsked } from '../drill/asked.ts'
import { standBy } from '../steps/stand-by.ts'
import type { Component } from './component.ts'

/** The button that says that an answer was right after all. */
export const right: Component = {
  action: 'right',
  run(visit, { parts }) {
    const { asked } = decodeAsked(parts) ?? {}
    return asked && standBy(visit, asked)
  },
}
