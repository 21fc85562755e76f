import { cleanText, visibleCode } from './clean-text.ts'
import { ATOM_LIMIT, type Atom, atomCharacter, type Range } from './rich.ts'

/** A rich text while it is read. */
export interface Build {
  /** What is read of the innermost bold span, or of all: joining a long text to look at its end costs its length. */
  text: string
  /** The length of what was read before that. */
  before: number
  /** Whether the text is empty or ends in a space; asking the text itself would cost its length. */
  isOpen: boolean
  readonly source: string
  readonly atoms: Atom[]
  readonly strong: Range[]
  readonly links: Range[]
  readonly gaps: number[]
  readonly breaks: number[]
  isStruck: boolean
  /** Whether what is read now is a superscript. */
  isRaised: boolean
  hasImage: boolean
}

/** How much is read. */
export function offsetIn({ text, before }: Build): number {
  return before + text.length
}

/** Adds text, cleaned, with one space for any run of them. */
export function pushText(build: Build, value: string): void {
  for (const part of cleanText(value).split(/(\s+)/)) {
    if (part === '') continue
    if (part.trim() === '') pushSpace(build, part)
    else {
      build.text += part
      build.isOpen = false
    }
  }
}

function pushSpace(build: Build, space: string): void {
  const atStart = offsetIn(build) === 0
  addSpace(build)
  for (const character of space) if (character === '\n') build.breaks.push(offsetIn(build))
  if (!atStart && space.length > 1 && !space.includes('\n')) build.gaps.push(offsetIn(build))
}

function addSpace(build: Build): void {
  if (!build.isOpen) build.text += ' '
  build.isOpen = true
}

/** Adds a break that parts what stands before it from what stands after. */
export function pushGap(build: Build): void {
  if (offsetIn(build) === 0) return
  addSpace(build)
  build.gaps.push(offsetIn(build))
}

/** Adds what no rule may look into. */
export function pushAtom(build: Build, kind: Atom['kind'], value: string): void {
  const plain = visibleCode(value).replace(/\s+/g, ' ').trim()
  if (build.atoms.length >= ATOM_LIMIT || plain === '') return
  build.text += atomCharacter(build.atoms.length)
  build.isOpen = false
  build.atoms.push({ kind, plain, markdown: markdownOfAtom(kind, plain) })
}

function markdownOfAtom(kind: Atom['kind'], plain: string): string {
  switch (kind) {
    case 'code': {
      const fence = plain.includes('`') ? '``' : '`'
      return fence === '``' ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`
    }
    case 'math':
      return `$${plain}$`
    case 'url':
      return plain
  }
}
