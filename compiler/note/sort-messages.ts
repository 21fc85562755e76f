import type { Message } from './message.ts'

/** Messages in the order of the notes and their lines. */
export function sortMessages(messages: readonly Message[]): Message[] {
  return messages.toSorted((a, b) =>
    a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1,
  )
}
