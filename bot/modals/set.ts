import { VALUE_FIELD } from '../views/value-field.ts'
import type { Modal } from './modal.ts'

/** The form in which one thing was set. */
export const set: Modal = {
  action: 'set',
  run(visit, { parts: [name], fields }) {
    const [value] = fields.get(VALUE_FIELD) ?? []
    return name === undefined || value === undefined
      ? undefined
      : import('../steps/open-settings.ts').then((step) =>
          step.applySettings(visit, new Map([[name, value]])),
        )
  },
}
