// biome-ignore lint/suspicious/noExplicitAny: what another tool wrote is read as loosely as it is written
type Json = any

/**
 * Puts the requests of a collection into the order of a session: each operation as it succeeds,
 * before it the same with something wrong. Portman sorts them by tag, so that a learner would be
 * erased before all else. What it has broken in no way is left out: a field that is not there cannot
 * be made too long. So is what is broken within one answer of a batch: that answer's result says so, not
 * the status. Of forms it sends only what is required unless told otherwise.
 */
export function orderRequests(collection: Json, lines: readonly string[]): Json {
  const isVariation = ({ name }: Json): boolean => /Variation/.test(name)
  const plain = leavesOf(collection.item.filter((each: Json) => !isVariation(each)))
  const bodies = new Map(plain.map((each) => [lineOf(each), bodyOf(each)]))
  const broken = leavesOf(collection.item.filter(isVariation)).filter(
    (each) =>
      !each.name.includes('[broken]') ||
      (!WITHIN_ANSWER.test(each.name) && bodyOf(each) !== bodies.get(lineOf(each))),
  )
  const place = (each: Json): number => lines.indexOf(lineOf(each))
  const item = [...broken, ...plain].sort((a, b) => place(a) - place(b))
  for (const { request } of item)
    for (const field of request.body?.urlencoded ?? []) delete field.disabled
  return { ...collection, item }
}

const WITHIN_ANSWER = /\breviews\[\d+\]\./

function leavesOf(items: readonly Json[]): Json[] {
  return items.flatMap((each) => (each.item ? leavesOf(each.item) : [each]))
}

function lineOf({ request }: Json): string {
  const path = request.url.path.join('/').replaceAll(/:(\w+)/g, '{$1}')
  return `${request.method} /${path}`
}

function bodyOf({ request }: Json): string {
  const { raw, urlencoded } = request.body ?? {}
  return raw ? raw.replaceAll(/\s+/g, '') : JSON.stringify(urlencoded ?? '')
}
