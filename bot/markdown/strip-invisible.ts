/**
 * What shows nothing and can make a text read otherwise than it is: marks of direction, spaces of no
 * width, controls. A joiner stays where an emoji or a letter before it needs it.
 */
const INVISIBLE =
  /(?!\t|\n|\r|\u200c|\u200d|\ufe0e|\ufe0f)(?:\p{Cc}|\p{DI}|[\u2028\u2029\ufff9-\ufffb])|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Script=Arabic}|\p{M})(?:\u200c|\u200d)/gu

/** A text without what cannot be seen; half a character is replaced by `�`. */
export function stripInvisible(text: string): string {
  return text.toWellFormed().replaceAll(INVISIBLE, '')
}
