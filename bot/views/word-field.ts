/** The field of the form to be forgotten that holds the word. */
export const WORD_FIELD = 'word'
