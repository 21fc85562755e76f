const PLURAL_ES = /(?:ss|x|ch|sh|zz)es$/
const NOT_PLURAL = /(?:ss|us|is|ous|ics)$/

/** Words in `ie`, as few as there are. */
const IE =
  /^(?:cookies|movies|calories|selfies|zombies|genies|rookies|hoodies|brownies|birdies|goalies|prairies|eyries|magpies|neckties)$/

/** A word without its plural ending: `policies` to `policy`, `boxes` to `box`, `status` as it is. */
export function stemToken(token: string): string {
  if (token.length <= 3 || !token.endsWith('s')) return token
  if (IE.test(token)) return token.slice(0, -1)
  if (token.endsWith('ies') && token.length > 4) return `${token.slice(0, -3)}y`
  if (PLURAL_ES.test(token)) return token.slice(0, -2)
  return NOT_PLURAL.test(token) ? token : token.slice(0, -1)
}
