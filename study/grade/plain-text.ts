const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
])

/**
 * Inline Markdown as a person reads it: without emphasis, code marks, links' targets and escapes.
 * What stands in code stays as it is.
 */
export function plainText(markdown: string): string {
  return markdown
    .split(/(`+[^`]+`+)/)
    .map((part) => (part.startsWith('`') ? part.replaceAll('`', '').trim() : unmarked(part)))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function unmarked(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replaceAll(/(?<!\\)(\*\*|__|~~|==)(?=\S)(.+?)(?<=\S)(?<!\\)\1/g, '$2')
    .replaceAll(/(?<![\\\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)(?<!\\)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll(/&([a-z]+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole)
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
}
