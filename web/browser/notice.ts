import { createCell } from './cell.ts'

/** What the learner should know beside what is on the page; empty for nothing. */
export const notice = createCell('')

/** Shows a notice until it is closed or another one comes. */
export function notify(text: string): void {
  notice.write(text)
}
