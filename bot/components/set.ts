import { SETTING_FIELDS } from '../settings/setting-fields.ts'
import type { Component } from './component.ts'

/** The menu of what can be set. */
export const set: Component = {
  action: 'set',
  run(visit, { values }) {
    const field = SETTING_FIELDS.get(values[0] ?? '')
    return (
      field && import('../steps/open-settings.ts').then((step) => step.openSetting(visit, field))
    )
  },
}
