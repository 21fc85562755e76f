/** A place in a file, both counted from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What stands for bytes that are no UTF-8, and may stand in a text as well. */
const REPLACEMENT = '\ufffd'
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT)
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Where the first byte is that is not UTF-8; `undefined` if there is none. */
export function findBadByte(bytes: Uint8Array): Place | undefined {
  const text = lenient.decode(bytes)
  let offset = 0
  let from = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
    offset += Buffer.byteLength(text.slice(from, at))
    from = at
    const found = bytes.subarray(offset, offset + REPLACEMENT_BYTES.length)
    if (!REPLACEMENT_BYTES.equals(found)) return placeAfter(text.slice(0, at))
  }
  return undefined
}

function placeAfter(text: string): Place {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
