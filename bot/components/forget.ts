import type { Component } from './component.ts'

/** The button that asks to be forgotten, and the one that hands over everything before. */
export const forget: Component = {
  action: 'forget',
  run: (visit) => import('../steps/forget.ts').then((step) => step.openForgetForm(visit)),
}
export const exportAll: Component = {
  action: 'export',
  run: (visit) => import('../steps/open-export.ts').then((step) => step.openExport(visit)),
}
