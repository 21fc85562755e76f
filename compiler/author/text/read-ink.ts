import type { PhrasingContent, Text } from 'mdast'
import { isMoney } from '../../note/is-money.ts'
import { escapeMarkdown } from '../../note/rich.ts'
import { anchorOfComment } from '../marks/anchor-of-comment.ts'
import { escapedOffsets } from './escaped-offsets.ts'
import { codeSpanOf } from './fence.ts'
import { findDefinition, resolveImage, writeImageMark } from './image-mark.ts'
import { characterOf, type Ink, TOKEN_LIMIT, type Token } from './ink.ts'
import { placeIn, type Sheet } from './sheet.ts'
import { visible } from './visible.ts'
import { writeInk } from './write-ink.ts'

interface Build {
  text: string
  readonly tokens: Token[]
  readonly sheet: Sheet
}

/** Reads inline nodes of a sheet. */
export function readInk(nodes: readonly PhrasingContent[], sheet: Sheet): Ink {
  const build: Build = { text: '', tokens: [], sheet }
  readAll(build, nodes)
  return build
}

function readAll(build: Build, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) readNode(build, node)
}

function push(build: Build, token: Token): void {
  if (build.tokens.length >= TOKEN_LIMIT) return
  build.text += characterOf(build.tokens.length)
  build.tokens.push(token)
}

function pushAtom(build: Build, markdown: string): void {
  push(build, { kind: 'atom', markdown })
}

function readNode(build: Build, node: PhrasingContent): void {
  switch (node.type) {
    case 'text':
      readText(build, node)
      break
    case 'inlineCode':
      pushAtom(build, codeSpanOf(visible(node.value)))
      break
    case 'inlineMath':
      if (isMoney(node, build.sheet.source)) build.text += `$${visible(node.value)}$`
      else pushAtom(build, `$${visible(node.value)}$`)
      break
    case 'break':
      build.text += '\n'
      break
    case 'strong':
      readStyled(build, '**', node.children)
      break
    case 'emphasis':
      readStyled(build, '*', node.children)
      break
    case 'delete':
      readStyled(build, '~~', node.children)
      break
    case 'link':
    case 'linkReference':
      readLink(build, node.children)
      break
    case 'image':
      readImage(build, node, node.url)
      break
    case 'imageReference':
      readImage(build, node, findDefinition(build.sheet, node.identifier))
      break
    case 'html':
      readHtml(build, node)
      break
    case 'footnoteReference':
      push(build, { kind: 'atom', markdown: '', footnote: node.identifier })
      break
  }
}

function readStyled(build: Build, mark: string, nodes: readonly PhrasingContent[]): void {
  push(build, { kind: 'open', mark })
  readAll(build, nodes)
  push(build, { kind: 'close', mark })
}

const ANKI_BLANK = /\{\{c\d/

/** The text of a link, in which nothing is looked for but the blanks of Anki, which are nothing else. */
function readLink(build: Build, nodes: readonly PhrasingContent[]): void {
  const ink = readInk(nodes, build.sheet)
  if (ANKI_BLANK.test(ink.text)) readAll(build, nodes)
  else pushAtom(build, writeInk(ink))
}

/** Marks that an author wrote a backslash before are none. */
function readText(build: Build, node: Text): void {
  const escaped = escapedOffsets(node, build.sheet.source)
  if (escaped.size === 0) build.text += visible(node.value)
  else
    for (const [at, character] of [...node.value].entries())
      if (escaped.has(at)) pushAtom(build, escapeMarkdown(character))
      else build.text += visible(character)
}

type Positioned = Pick<PhrasingContent, 'position'>

function readImage(
  build: Build,
  node: Positioned & { readonly alt?: string | null | undefined },
  url: string,
): void {
  const { sheet } = build
  const path = resolveImage(url, sheet)
  const isEmbed = sheet.source.startsWith('![[', node.position?.start.offset)
  const alt = isEmbed && /^\d+(?:x\d+)?$/.test(node.alt ?? '') ? '' : (node.alt ?? '')
  if (path === undefined) pushAtom(build, escapeMarkdown(visible(alt)))
  else pushAtom(build, writeImageMark(visible(alt), { path, ...placeIn(sheet, node) }))
}

const IMAGE_TAG = /^<img\s[^>]*?\bsrc\s*=\s*(["'])(?<url>[^"'<>]+)\1[^>]*>$/i
const ALT = /\balt\s*=\s*(["'])(?<alt>[^"'<>]*)\1/i

function readHtml(build: Build, node: Extract<PhrasingContent, { type: 'html' }>): void {
  const url = IMAGE_TAG.exec(node.value)?.groups?.url
  if (url !== undefined)
    readImage(build, { ...node, alt: ALT.exec(node.value)?.groups?.alt ?? '' }, url)
  else if (/^<br\s*\/?>$/i.test(node.value)) build.text += ' '
  else {
    const anchor = anchorOfComment(node.value)
    push(build, { kind: 'atom', markdown: '', ...(anchor === undefined ? {} : { anchor }) })
  }
}
