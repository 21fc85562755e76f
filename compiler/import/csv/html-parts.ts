import { childrenToMarkdown, textIn } from '../html/html-to-markdown.ts'
import type { HtmlElement } from '../html/parse-html.ts'

/** Takes the first element of a class out of what it is in. */
export function takePart(parent: HtmlElement, name: string): HtmlElement | undefined {
  for (const [at, child] of parent.children.entries()) {
    if (typeof child === 'string') continue
    if (child.attributes.get('class') === name) {
      parent.children.splice(at, 1)
      return child
    }
  }
  return undefined
}

/** The texts of all elements of a kind in an element, in their order, as Markdown. */
export function textsIn(parent: HtmlElement, tag: string): string[] {
  return listElements(parent, tag).map(childrenToMarkdown)
}

/** The same as plain text. */
export function plainTextsIn(parent: HtmlElement, tag: string): string[] {
  return listElements(parent, tag).map((element) => textIn(element).trim())
}

function listElements(parent: HtmlElement, tag: string): HtmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.tag === tag ? [child] : listElements(child, tag)
  })
}
