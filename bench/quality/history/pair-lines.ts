import { execFileSync } from 'node:child_process'

/** A line that is still there in the next revision, as it was or edited. Lines are counted from 1. */
export interface Survivor {
  readonly from: Place
  readonly to: Place
  readonly isEdited: boolean
}

export interface Place {
  readonly path: string
  readonly line: number
}

/** What a line is still the same line by: the share of characters two wordings have in common, in order. */
const LIKENESS = 0.6

interface Hunk {
  readonly oldStart: number
  readonly oldLines: string[]
  readonly newStart: number
  readonly newLines: string[]
}

interface ChangedFile {
  readonly oldPath: string
  readonly newPath: string
  readonly hunks: Hunk[]
}

/** The lines of the changed notes that git's diff keeps, and those it replaces by alike ones. */
export function pairLines(
  repository: string,
  { before, after }: { readonly before: string; readonly after: string },
  countOf: (path: string) => number,
): Survivor[] {
  const args = ['diff', '-U0', '-M', '--no-color', '--no-ext-diff', before, after, '--', '*.md']
  const text = execFileSync(
    'git',
    ['-c', 'core.quotePath=false', '-c', 'diff.noprefix=true', '-C', repository, ...args],
    { maxBuffer: 1 << 30, encoding: 'utf8' },
  )
  return readDiff(text).flatMap((file) => pairFile(file, countOf(file.oldPath)))
}

function readDiff(text: string): ChangedFile[] {
  const files: ChangedFile[] = []
  for (const part of text.split(/^diff --git /m).slice(1)) {
    const oldPath = /^(?:rename from|---) (?<path>[^\t\n]*)/m.exec(part)?.groups?.path
    const newPath = /^(?:rename to|\+\+\+) (?<path>[^\t\n]*)/m.exec(part)?.groups?.path
    if (!oldPath || !newPath || oldPath === '/dev/null' || newPath === '/dev/null') continue
    files.push({ oldPath, newPath, hunks: readHunks(part) })
  }
  return files
}

function readHunks(part: string): Hunk[] {
  return part
    .split(/^(?=@@ )/m)
    .slice(1)
    .flatMap((text) => {
      const { from, removed, to, added } =
        /^@@ -(?<from>\d+)(?:,(?<removed>\d+))? \+(?<to>\d+)(?:,(?<added>\d+))? @@/.exec(text)
          ?.groups ?? {}
      const lines = text.split('\n').slice(1)
      const marked = (mark: string): string[] =>
        lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1))
      // Of an empty side git names the line before it.
      const start = (line: string | undefined, count: string | undefined): number =>
        Number(line) + (count === '0' ? 1 : 0)
      const [oldLines, newLines] = [marked('-'), marked('+')]
      return [{ oldStart: start(from, removed), oldLines, newStart: start(to, added), newLines }]
    })
}

function pairFile({ oldPath, newPath, hunks }: ChangedFile, count: number): Survivor[] {
  const pair = (from: number, to: number, isEdited: boolean): Survivor => ({
    from: { path: oldPath, line: from },
    to: { path: newPath, line: to },
    isEdited,
  })
  const survivors: Survivor[] = []
  let [line, shift] = [1, 0]
  for (const { oldStart, oldLines, newStart, newLines } of hunks) {
    for (; line < oldStart; line++) survivors.push(pair(line, line + shift, false))
    for (const [from, to] of pairAlike(oldLines, newLines))
      survivors.push(pair(oldStart + from, newStart + to, true))
    line = oldStart + oldLines.length
    shift = newStart + newLines.length - line
  }
  for (; line <= count; line++) survivors.push(pair(line, line + shift, false))
  return survivors
}

/** Pairs the lines of one hunk, the most alike first. */
function pairAlike(before: readonly string[], after: readonly string[]): [number, number][] {
  const pairs = before.flatMap((oldLine, from) =>
    after.map((newLine, to) => ({ from, to, likeness: measureLines(oldLine, newLine) })),
  )
  const [usedFrom, usedTo] = [new Set<number>(), new Set<number>()]
  return pairs
    .filter(({ likeness }) => likeness >= LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to)
    .flatMap(({ from, to }) => {
      if (usedFrom.has(from) || usedTo.has(to)) return []
      usedFrom.add(from)
      usedTo.add(to)
      return [[from, to] as [number, number]]
    })
}

/** Twice the longest common subsequence of characters over the length of both, marks of lists aside. */
function measureLines(a: string, b: string): number {
  const [one, two] = [a.trim(), b.trim()]
  const total = one.length + two.length
  if (total === 0 || (2 * Math.min(one.length, two.length)) / total < LIKENESS) return 0
  let row = new Uint16Array(two.length + 1)
  for (const letter of one) {
    const next = new Uint16Array(two.length + 1)
    for (let at = 1; at <= two.length; at++)
      next[at] =
        letter === two[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0)
    row = next
  }
  return (2 * (row.at(-1) ?? 0)) / total
}
