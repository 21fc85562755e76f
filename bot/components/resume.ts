import type { Component } from './component.ts'

/** The button that ends a pause, and the one that begins it. */
export const resume: Component = {
  action: 'resume',
  run: (visit) => import('../steps/set-pause.ts').then((step) => step.setPause(visit, false)),
}
export const pause: Component = {
  action: 'pause',
  run: (visit) => import('../steps/set-pause.ts').then((step) => step.setPause(visit, true)),
}
