/** Why a question is reported. */
export const REASONS = ['wrong', 'unclear', 'outdated', 'duplicate', 'other'] as const

/** The fields of the form in which a question is reported. */
export const REASON_FIELD = 'reason'
export const WORDS_FIELD = 'words'
