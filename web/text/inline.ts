/** A piece of inline Markdown. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | {
      readonly kind: 'strong' | 'em' | 'del' | 'mark'
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  /** The blank of a cloze. */
  | { readonly kind: 'gap' | 'break' }
