/** Whether a path below the notes is that of a note: Markdown, and nothing hidden or installed. */
export function isNotePath(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)(?:\.|node_modules\/)/.test(path)
}
