/** A form holds five fields; with more items they are put in order by their letters. */
export const FIELDS_AT_MOST = 5
/** What a group of boxes holds. */
export const BOXES_AT_MOST = 10
/** Items beyond the alphabet have no letter. */
export const LETTERS_AT_MOST = 26
