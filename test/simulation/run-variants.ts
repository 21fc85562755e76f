import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { BAD_VARIANTS, type BadVariant } from './bad-variants.ts'

// `node run-variants.ts COUNT NAME…` runs seeds over our code with each bad variant in it, or with
// none (``), until it is caught, and prints a line of JSON for each. Every variant has the modules that it
// changes, and all that may import them, to itself: their addresses end in its number.

const [, , count = '1', ...names] = process.argv
const variants = names.map((name) => BAD_VARIANTS.find((each) => each.name === name)?.changes ?? [])
const unmade = new Set(variants.flat())
const NUMBER = /\?variant=(\d+)$/
/** Rooms that import no other than these: variants that change nothing here share them, warm as they are. */
const INNER = ['study/memory/', 'study/bank/']
/** What is to run of each file, by its path: the types of a file that no variant changes go once. */
const stripped = new Map<string, string>()

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    const [suffix, number] = NUMBER.exec(context.parentURL ?? '') ?? []
    const isOurs = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/')
    const isShared = INNER.some((room) => resolved.url.includes(room)) && !changesInner(number)
    return suffix && isOurs && !isShared ? { ...resolved, url: resolved.url + suffix } : resolved
  },
  load(url, context, next) {
    const [suffix, number] = NUMBER.exec(url) ?? []
    if (suffix === undefined) return next(url, context)
    const path = fileURLToPath(url)
    const changes = variants[Number(number)]?.filter(({ file }) => path.endsWith(`/${file}`)) ?? []
    const source = changes.length > 0 ? undefined : stripped.get(path)
    if (source !== undefined) return { format: 'module', source, shortCircuit: true }
    const after = stripTypeScriptTypes(changed(readFileSync(path, 'utf8'), changes))
    if (changes.length === 0) stripped.set(path, after)
    return { format: 'module', source: after, shortCircuit: true }
  },
})

/** Whether a variant changes what others could share. */
function changesInner(number: string | undefined): boolean {
  const changes = variants[Number(number)] ?? []
  return changes.some(({ file }) => INNER.some((room) => file.startsWith(room)))
}

function changed(source: string, changes: BadVariant['changes']): string {
  let after = source
  for (const change of changes) {
    if (after.split(change.from).length !== 2) continue
    after = after.replace(change.from, () => change.to)
    unmade.delete(change)
  }
  return after
}

for (const [number, name] of names.entries()) {
  const { runSeed } = await import(`./run-seed.ts?variant=${number}`)
  let caught: object | undefined
  // Ours is run for longer elsewhere: here once for each theme.
  const last = name === '' ? 4 : Number(count)
  const known = BAD_VARIANTS.find((each) => each.name === name)?.caughtBy ?? 1
  const others = Array.from({ length: last }, (_, at) => at + 1).filter((seed) => seed !== known)
  for (const seed of [known, ...others]) {
    if (caught) break
    const { complaints } = await runSeed(seed)
    if (complaints.length > 0) caught = { seed, complaint: complaints[0] }
  }
  const left = (variants[number] ?? []).filter((change) => unmade.has(change))
  console.log(JSON.stringify({ name, caught, unmade: left.map(({ from }) => from) }))
}
