/** A piece of inline Markdown. */
export type Inline =
  /** `block` is code on lines of its own. */
  | { readonly kind: 'text' | 'code' | 'block'; readonly text: string }
  | {
      readonly kind: 'strong' | 'em' | 'del' | 'mark'
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  /** The blank of a cloze. */
  | { readonly kind: 'gap' | 'break' }
