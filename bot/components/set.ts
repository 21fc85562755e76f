import type { Component } from './component.ts'

/** The menu of what can be set. */
export const set: Component = {
  action: 'set',
  run(visit, { values }) {
    const [name] = values
    return name === undefined
      ? undefined
      : import('../steps/open-settings.ts').then((step) => step.openSetting(visit, name))
  },
}
