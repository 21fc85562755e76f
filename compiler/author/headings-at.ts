import type { Root } from 'mdast'
import { countFirst } from '../note/count-first.ts'
import { trimLine } from '../note/line-marks.ts'
import type { Note } from '../note/note.ts'
import { toPlain } from './to-plain.ts'

interface Step {
  readonly line: number
  readonly path: readonly string[]
}

const known = new WeakMap<Root, readonly Step[]>()

/** The headings above a line without their marks, outermost first. */
export function headingsAt({ tree }: Note, line: number): readonly string[] {
  const steps = known.get(tree) ?? listSteps(tree)
  known.set(tree, steps)
  return steps[findLastAt(steps, line)]?.path ?? []
}

/** The place of the last step at a line or above it, -1 if there is none; steps are in the order of the note. */
export function findLastAt(steps: readonly { readonly line: number }[], line: number): number {
  return countFirst(steps, (step) => step.line <= line) - 1
}

function listSteps(tree: Root): readonly Step[] {
  const open: { readonly depth: number; readonly text: string }[] = []
  const steps: Step[] = []
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop()
    open.push({ depth: node.depth, text: trimLine(toPlain(node)).trim() })
    steps.push({
      line: node.position?.start.line ?? 1,
      path: open.map(({ text }) => text).filter((text) => text !== ''),
    })
  }
  return steps
}
