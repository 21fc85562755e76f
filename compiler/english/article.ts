const VOWEL_LETTERS = new Set('AEFHILMNORSX')

/** `a` or `an`, by how the next word is said: `an hour`, `a unit`, `an SQS queue`, `a URL`. */
export function articleFor(phrase: string): 'a' | 'an' {
  const word = /[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? ''
  if (/^(?:8|11|18)\d*/.test(word)) return 'an'
  if (/^[A-Z]{2,}[0-9]*s?$/.test(word) || /^[A-Z][0-9]*$/.test(word))
    return VOWEL_LETTERS.has(word.charAt(0)) &&
      !/^(?:NA[TS]|NASA|RAM|RAID|ROM|LAN|FIFO|SAN|SQL|MAC|REST|SOAP|SIM|HIPAA|NIST)/.test(word)
      ? 'an'
      : 'a'
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return 'an'
  if (/^(?:uni|use|usu|util|ur[aei]|eu|one\b|once|ubiq)/i.test(word) && !/^unin|^unim/i.test(word))
    return 'a'
  return /^[aeiou]/i.test(word) ? 'an' : 'a'
}
