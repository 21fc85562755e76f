/** A text without controls and private-use characters: those stand for what is no plain text. */
export function visible(text: string): string {
  return text.replace(/[\p{Co}\ufff0-\uffff]|(?![\n\t])\p{Cc}/gu, '')
}
