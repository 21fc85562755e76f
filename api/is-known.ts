/** Whether a client has it already: `If-None-Match` names several, weak or not, or all. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((each) => [etag, `W/${etag}`, '*'].includes(each.trim()))
}
