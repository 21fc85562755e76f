import { setPause } from '../steps/set-pause.ts'
import type { Component } from './component.ts'

/** The button that ends a pause, and the one that begins it. */
export const resume: Component = { action: 'resume', run: (visit) => setPause(visit, false) }
export const pause: Component = { action: 'pause', run: (visit) => setPause(visit, true) }
