import type { PhrasingContent, Text } from 'mdast'
import { isMoney } from './is-money.ts'
import { trimMarksAtEnd, trimTagsAtStart } from './line-marks.ts'
import { LITERAL_CLOSE, LITERAL_OPEN, type Range, type Rich } from './rich.ts'
import { type Build, offsetIn, pushAtom, pushGap, pushText } from './rich-build.ts'

const RAISED = /^<\/?sup>$/i
const LINE_BREAK = /^<br\s*\/?>$/i

/** Reads inline nodes; `source` is the whole note, for what a tree does not keep. */
export function readRich(
  nodes: readonly PhrasingContent[],
  source: string,
  startLine: number,
): Rich {
  const build: Build = {
    text: '',
    before: 0,
    isOpen: true,
    source,
    atoms: [],
    strong: [],
    links: [],
    gaps: [],
    breaks: [],
    isStruck: false,
    hasImage: false,
    isRaised: false,
  }
  for (const node of nodes) readNode(build, node)
  const text = trimMarksAtEnd(build.text.trimEnd())
  const isLink = nodes.every(
    (node) => node.type === 'link' || (node.type === 'text' && DURATION.test(node.value)),
  )
  const { isRaised: _, ...read } = build
  return { ...read, text, startLine, isLink, strong: joinStrong(build.strong, text) }
}

/** What stands beside a link to a film or a page: how long it takes, or a date. */
const DURATION = /^[\s\d.:,|()–-]*(?:min(?:ute)?s?|hrs?|hours?|h|s)?[\s.,)|–-]*$/i

/** Neighbouring bold spans with only space between are one. */
function joinStrong(spans: readonly Range[], text: string): Range[] {
  const joined: Range[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, span.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}

function readNode(build: Build, node: PhrasingContent): void {
  switch (node.type) {
    case 'text':
      pushText(build, textOf(build, node))
      break
    case 'inlineCode':
      pushAtom(build, 'code', node.value)
      break
    case 'inlineMath':
      if (isMoney(node, build.source)) pushText(build, `$${node.value}$`)
      else pushAtom(build, 'math', node.value)
      break
    case 'break':
      pushText(build, '\n')
      break
    case 'html':
      if (LINE_BREAK.test(node.value)) pushGap(build)
      if (RAISED.test(node.value)) build.isRaised = !node.value.startsWith('</')
      break
    case 'image':
    case 'imageReference':
      build.hasImage = true
      break
    case 'delete':
      readDelete(build, node)
      break
    case 'strong':
      readStrong(build, node.children)
      break
    case 'link':
      if (isAddress(node.children)) pushAtom(build, 'url', node.url)
      else readLink(build, node)
      break
    default:
      if ('children' in node) readAll(build, node.children)
  }
}

/** A text without the tags that a line begins with; `10<sup>9</sup>` with its figures raised. */
function textOf(build: Build, node: Text): string {
  const text = keepEscapedBrackets(build, node)
  if (build.isRaised) return raise(text)
  return offsetIn(build) === 0 && build.atoms.length === 0 ? trimTagsAtStart(text) : text
}

const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function raise(text: string): string {
  return /^[\d+−-]+$/.test(text)
    ? text
        .replace(/\d/g, (figure) => RAISED_FIGURES[Number(figure)] ?? figure)
        .replaceAll('+', '⁺')
        .replace(/[−-]/g, '⁻')
    : text
}

/** `~~gone~~` is struck out; with one tilde, as in `H~2~O`, it is a subscript. */
function readDelete(build: Build, node: Extract<PhrasingContent, { type: 'delete' }>): void {
  const start = node.position?.start.offset ?? 0
  if (build.source.startsWith('~~', start)) build.isStruck = true
  else readAll(build, node.children)
}

function readAll(build: Build, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) readNode(build, node)
}

function readStrong(build: Build, nodes: readonly PhrasingContent[]): void {
  const [outer, start] = [build.text, offsetIn(build)]
  build.before = start
  build.text = ''
  readAll(build, nodes)
  const inner = build.text
  build.before = start - outer.length
  build.text = outer + inner
  const lead = inner.length - inner.trimStart().length
  if (inner.trim() !== '')
    build.strong.push({ start: start + lead, end: start + inner.trimEnd().length })
}

/** A link to a file beside the note, such as a table of contents has; a wiki link may be to anything. */
function readLink(build: Build, node: Extract<PhrasingContent, { type: 'link' }>): void {
  const start = offsetIn(build)
  readAll(build, node.children)
  const isWiki = build.source.startsWith('[[', node.position?.start.offset)
  if (!isWiki && !/^[a-z]+:/i.test(node.url)) build.links.push({ start, end: offsetIn(build) })
}

/** A link whose text is its own address says nothing to a reader. */
function isAddress(nodes: readonly PhrasingContent[]): boolean {
  const [node] = nodes
  return (
    nodes.length === 1 &&
    node?.type === 'text' &&
    /^(?:https?:\/\/|www\.|mailto:)\S+$/i.test(node.value)
  )
}

/** The value of a text node, in which `\[` and `\]` are no brackets. */
function keepEscapedBrackets(
  build: Build,
  node: Extract<PhrasingContent, { type: 'text' }>,
): string {
  const source = build.source.slice(node.position?.start.offset, node.position?.end.offset)
  if (!source.includes('\\[') && !source.includes('\\]')) return node.value
  const marks = source.match(/\\?[[\]]/g) ?? []
  let at = 0
  return node.value.replace(/[[\]]/g, (bracket) => {
    const isEscaped = marks[at++]?.startsWith('\\')
    if (!isEscaped) return bracket
    return bracket === '[' ? LITERAL_OPEN : LITERAL_CLOSE
  })
}
