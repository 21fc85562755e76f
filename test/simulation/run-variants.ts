import { registerHooks } from 'node:module'
import { BAD_VARIANTS, type BadVariant } from './bad-variants.ts'

// `node run-variants.ts COUNT NAME…` runs seeds over our code with each bad variant in it, or with
// none (``), until it is caught, and prints a line of JSON for each. Every variant has our modules to
// itself: their addresses end in its number.

const [, , count = '1', ...names] = process.argv
const variants = names.map((name) => BAD_VARIANTS.find((each) => each.name === name)?.changes ?? [])
const unmade = new Set(variants.flat())
const NUMBER = /\?variant=(\d+)$/

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    const [suffix] = NUMBER.exec(context.parentURL ?? '') ?? []
    const isOurs = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/')
    return suffix && isOurs ? { ...resolved, url: resolved.url + suffix } : resolved
  },
  load(url, context, next) {
    const loaded = next(url, context)
    const changes = variants[Number(NUMBER.exec(url)?.[1])] ?? []
    const here = changes.filter(({ file }) => url.includes(`/${file}?`))
    return here.length > 0 ? { ...loaded, source: changed(String(loaded.source), here) } : loaded
  },
})

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
  for (let seed = 1; seed <= last && !caught; seed++) {
    const { complaints } = await runSeed(seed)
    if (complaints.length > 0) caught = { seed, complaint: complaints[0] }
  }
  const left = (variants[number] ?? []).filter((change) => unmade.has(change))
  console.log(JSON.stringify({ name, caught, unmade: left.map(({ from }) => from) }))
}
