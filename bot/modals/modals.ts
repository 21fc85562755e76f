import { fill } from './fill.ts'
import { flag } from './flag.ts'
import { forget } from './forget.ts'
import { find, link, quiz } from './forms.ts'
import type { Modal } from './modal.ts'
import { set } from './set.ts'
import { typed } from './typed.ts'

const TABLE: readonly Modal[] = [typed, fill, flag, set, forget, find, link, quiz]

/** Every form there ever was, by its action; a new one is a word in the table. */
export const MODALS: ReadonlyMap<string, Modal> = new Map(TABLE.map((each) => [each.action, each]))
