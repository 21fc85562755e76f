import { contentOf } from '../../english/content.ts'
import { NEGATIONS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'

const POSTING_LIMIT = 2000

/** What the notes say together: which words stand in one statement, over the whole bank. */
export interface Truth {
  /** Whether some statement holds every word of `subject` and so large a share of those of `said`. */
  holds(subject: string, said: string, share: number): boolean
  /** Whether some statement holds every word of `said` and not every word of `subject`. */
  holdsElsewhere(said: string, subject: string): boolean
  /** In how many notes a word stands. */
  countNotes(word: string): number
}

/** Gathers statements; `open` closes the book. */
export class TruthBook {
  readonly #statements: ReadonlySet<string>[] = []
  readonly #postings = new Map<string, number[]>()
  readonly #notes = new Map<string, { count: number; last: number }>()
  #note = 0

  /** The statements that follow are of another note. */
  turnPage(): void {
    this.#note++
  }

  /** Adds a statement with the headings or labels that it stands under; a negative one says nothing of what is so. */
  add(...texts: readonly string[]): void {
    if (tokensOf(texts[0] ?? '').some((token) => NEGATIONS.has(token))) return
    const words = new Set<string>()
    for (const text of texts) for (const word of contentOf(text)) words.add(word)
    const id = this.#statements.push(words) - 1
    for (const word of words) {
      const posting = this.#postings.get(word)
      if (posting) posting.push(id)
      else this.#postings.set(word, [id])
      this.#countNote(word)
    }
  }

  #countNote(word: string): void {
    const known = this.#notes.get(word)
    if (!known) this.#notes.set(word, { count: 1, last: this.#note })
    else if (known.last !== this.#note) {
      known.count++
      known.last = this.#note
    }
  }

  open(): Truth {
    const found = new Map<string, readonly ReadonlySet<string>[]>()
    const statementsWith = (subject: string): readonly ReadonlySet<string>[] => {
      const known = found.get(subject)
      if (known) return known
      const statements = this.#find(contentOf(subject))
      if (found.size > 50_000) found.clear()
      found.set(subject, statements)
      return statements
    }
    return {
      holds: (subject, said, share) => {
        const words = contentOf(said)
        if (words.size === 0) return false
        if (share === 1) return this.#find(new Set([...contentOf(subject), ...words])).length > 0
        return statementsWith(subject).some((statement) => measureShare(words, statement) >= share)
      },
      holdsElsewhere: (said, subject) => {
        const words = contentOf(subject)
        return statementsWith(said).some(
          (statement) => ![...words].every((word) => statement.has(word)),
        )
      },
      countNotes: (word) => this.#notes.get(word)?.count ?? 0,
    }
  }

  /** The statements that hold every one of these words, looked up by the rarest. */
  #find(words: ReadonlySet<string>): readonly ReadonlySet<string>[] {
    let rarest: readonly number[] | undefined
    for (const word of words) {
      const posting = this.#postings.get(word)
      if (!posting) return []
      if (rarest === undefined || posting.length < rarest.length) rarest = posting
    }
    const statements = (rarest ?? [])
      .slice(0, POSTING_LIMIT)
      .flatMap((id) => this.#statements[id] ?? [])
    return statements.filter((statement) => [...words].every((word) => statement.has(word)))
  }
}

function measureShare(words: ReadonlySet<string>, statement: ReadonlySet<string>): number {
  let shared = 0
  for (const word of words) if (statement.has(word)) shared++
  return shared / words.size
}
