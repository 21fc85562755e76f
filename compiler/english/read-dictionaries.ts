import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const LISTS = ['dictionary-en', 'dictionary-en-gb']
const FLAGS = '/'

let words: ReadonlySet<string> | undefined

/** The words of American and British English in small letters; read when they are first asked for. */
export function readDictionaries(): ReadonlySet<string> {
  words ??= readWords()
  return words
}

/** Hunspell lists: each line a word and the flags of its endings. */
function readWords(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url)
  const found = new Set<string>()
  for (const list of LISTS) {
    const text = readFileSync(join(dirname(resolve(list)), 'index.dic'), 'utf8').toLowerCase()
    for (let from = 0; from < text.length; ) {
      const line = text.indexOf('\n', from)
      const end = line < 0 ? text.length : line
      const flags = text.indexOf(FLAGS, from)
      found.add(text.slice(from, flags < 0 || flags > end ? end : flags))
      from = end + 1
    }
  }
  return found
}
