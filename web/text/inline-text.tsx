import type { ComponentChildren } from 'preact'
import type { Inline } from './inline.ts'
import { parseInline } from './parse-inline.ts'

interface InlineTextProps {
  readonly markdown: string
  /** Where nothing else can be pressed, as within a button: links are shown as text. */
  readonly isPlain?: boolean
  /** What fills the blank of a cloze. */
  readonly filled?: string | undefined
}

/** Inline Markdown, made of elements; never of HTML. */
export function InlineText({ markdown, isPlain = false, filled }: InlineTextProps) {
  const manner = { isPlain, filled }
  return <>{parseInline(markdown).map((piece) => show(piece, manner))}</>
}

type Manner = Pick<InlineTextProps, 'filled'> & { readonly isPlain: boolean }

function show(piece: Inline, manner: Manner): ComponentChildren {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'code':
      return <code>{piece.text}</code>
    case 'block':
      return <code class="block">{piece.text}</code>
    case 'break':
      return <br />
    case 'gap':
      return showGap(manner)
    case 'image':
      return <img src={piece.url} alt={piece.alt} />
    case 'link':
      return showLink(piece, manner)
    case 'strong':
    case 'em':
    case 'del':
    case 'mark': {
      const Tag = piece.kind
      return <Tag>{piece.children.map((child) => show(child, manner))}</Tag>
    }
  }
}

function showGap({ filled }: Manner) {
  if (filled !== undefined)
    return (
      <mark class="filled">
        <InlineText markdown={filled} isPlain />
      </mark>
    )
  return (
    <span class="gap">
      <span class="unseen">blank</span>
    </span>
  )
}

function showLink({ url, children }: Extract<Inline, { kind: 'link' }>, manner: Manner) {
  const text = children.map((child) => show(child, manner))
  if (manner.isPlain || url === '') return <span>{text}</span>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  )
}
