/** A tag by its name. */
export const TAG = /(?<=^|\s)#(?<tag>[\p{L}_][\p{L}\p{N}_/-]*)(?=\s|$)/gu

/** What stands at the end of a line: tags, then perhaps an id. `^C` is a key and `^10` a power. */
export const MARKS_AT_END =
  /(?:(?:^|\s+)(?:#[\p{L}_][\p{L}\p{N}_/-]*|\^(?=\d*[A-Za-z_-])[\w-]{2,}(?=\s*$)))+\s*$/u

/** Tags at the beginning of a line. */
export const TAGS_AT_START = /^\s*(?:#[\p{L}_][\p{L}\p{N}_/-]*\s+)+/u

/** An id at the end of the marks of a line. */
export const ANCHOR_AT_END = /(?:^|\s)\^(?<anchor>[\w-]+)\s*$/
