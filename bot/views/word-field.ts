/** The field of a form in which one word, code or text is written. */
export const WORD_FIELD = 'word'
