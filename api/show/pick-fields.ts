/** An answer with only some fields of its data: of its own, or of each resource of a collection. */
export function pickFields(body: unknown, fields: readonly string[]): unknown {
  if (!isRecord(body)) return body
  const { data } = body
  if (Array.isArray(data)) return { ...body, data: data.map((each) => pickFields(each, fields)) }
  // What was deleted says so, whatever was asked for.
  if (!isRecord(data) || body.object === 'tombstone') return body
  const entries = Object.entries(data).filter(([name]) => fields.includes(name))
  return { ...body, data: Object.fromEntries(entries) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
