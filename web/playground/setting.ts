import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Channel } from './types.ts'
import { type Words, wordsIn } from './words.ts'

/** What everything on the page is shown with. */
export interface Setting {
  readonly locale: string
  readonly words: Words
  /** How far the playground's clock is ahead of the machine's. */
  readonly aheadMs: number
  /** The channels of the server. */
  readonly channels: readonly Channel[]
  /** What a mention is shown as. */
  nameOf(userId: string): string
}

/** Before anything is known. */
const BEFORE: Setting = {
  locale: 'en-US',
  words: wordsIn('en-US'),
  aheadMs: 0,
  channels: [],
  nameOf: (id) => id,
}

export const SettingContext = createContext(BEFORE)

/** What everything on the page is shown with. */
export function useSetting(): Setting {
  return useContext(SettingContext)
}
