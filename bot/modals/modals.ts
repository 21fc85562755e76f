import type { Modal } from './modal.ts'
import { typed } from './typed.ts'

/** Every form there ever was; a new one is a line here. */
export const MODALS: ReadonlyMap<string, Modal> = new Map(
  [typed].map((each) => [each.action, each]),
)
