import type { Gate } from '../gate.ts'

/** A fact for which no question reads as a person would ask it. */
export const noWording: Gate = {
  id: 'no-wording',
  refuse: ({ form }) => (form.stem === '' ? 'no question can be worded for it' : undefined),
}
