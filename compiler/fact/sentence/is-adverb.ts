const ADVERBS =
  /^(?:only|also|usually|often|always|typically|normally|generally|mainly|mostly|commonly|primarily|automatically|then|currently|still|already|directly|first|next|later|now|both|just|even|sometimes|long|frequently|thus|therefore|hence|together|further|soon|once|again|ultimately|\p{L}{2,}ly)$/u
const NO_ADVERB =
  /^(?:family|supply|apply|rely|reply|imply|comply|multiply|assembly|anomaly|monopoly|only child|ally|rally|fly|early|daily|italy|july|likely|friendly|elderly|bully|jelly|belly|homily|melancholy|hardly|barely|scarcely|rarely)$/

/** Whether a lower-case word only says how or how often, and can be passed over. */
export function isAdverb(word: string): boolean {
  return ADVERBS.test(word) && !NO_ADVERB.test(word)
}
