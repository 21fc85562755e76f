import type { Component } from './component.ts'

/** Buttons that do what the command of their name does. */
export const due: Component = {
  action: 'due',
  run: (visit) => import('../steps/open-due.ts').then((step) => step.openDue(visit)),
}
export const decks: Component = {
  action: 'decks',
  run: (visit) => import('../steps/open-decks.ts').then((step) => step.openDecks(visit)),
}
export const help: Component = {
  action: 'help',
  run: (visit) => import('../steps/open-help.ts').then((step) => step.openHelp(visit)),
}
export const stats: Component = {
  action: 'stats',
  run: (visit) => import('../steps/open-stats.ts').then((step) => step.openStats(visit)),
}
export const admin: Component = {
  action: 'admin',
  run: (visit) => import('../steps/open-admin.ts').then((step) => step.openAdmin(visit)),
}
export const forgetMe: Component = {
  action: 'forget-me',
  run: (visit) => import('../steps/forget.ts').then((step) => step.openForget(visit)),
}
export const undoLast: Component = {
  action: 'undo-last',
  run: (visit) => import('../steps/undo-latest.ts').then((step) => step.undoLatest(visit)),
}
export const settings: Component = {
  action: 'settings',
  run: (visit) => import('../steps/open-settings.ts').then((step) => step.openSettings(visit)),
}
