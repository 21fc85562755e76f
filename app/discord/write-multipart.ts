import { createHash } from 'node:crypto'
import type { Attachment } from '../../bot/visit.ts'

/** A body of several parts. */
export interface Multipart {
  /** The content type, with the boundary. */
  readonly type: string
  readonly body: Uint8Array
}

/** An answer and the files that go along with it, as `multipart/form-data` in the manner of Discord. */
export function writeMultipart(json: string, files: readonly Attachment[]): Multipart {
  const boundary = boundaryFor(json, files)
  const parts = [
    partOf(boundary, 'name="payload_json"', 'application/json', Buffer.from(json)),
    ...files.map(({ name, type, bytes }, at) =>
      partOf(boundary, `name="files[${at}]"; filename="${name}"`, type, bytes),
    ),
  ]
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, body }
}

/** A word that is in none of the parts: their own hash. */
function boundaryFor(json: string, files: readonly Attachment[]): string {
  const hash = createHash('sha256').update(json)
  for (const { bytes } of files) hash.update(bytes)
  return `notedrill-${hash.digest('hex').slice(0, 32)}`
}

function partOf(boundary: string, name: string, type: string, bytes: Uint8Array): Buffer {
  const head = [
    `--${boundary}`,
    `Content-Disposition: form-data; ${name}`,
    `Content-Type: ${type}`,
    '',
    '',
  ]
  return Buffer.concat([Buffer.from(head.join('\r\n')), bytes, Buffer.from('\r\n')])
}
