import type { Reply } from '../../bot/discord.ts'
import type { Attachment } from '../../bot/visit.ts'
import type { HttpResponse } from '../http.ts'

/** What the endpoint answered. */
export interface Answer {
  readonly reply: Reply
  readonly files: readonly Attachment[]
}

/** Reads an answer of the endpoint, with the files that go along as Discord takes them. */
export function readMultipart({ headers, body }: HttpResponse): Answer {
  const [, boundary] = /boundary=([\w-]+)/.exec(headers['content-type'] ?? '') ?? []
  const bytes = Buffer.from(body)
  if (boundary === undefined) return { reply: JSON.parse(bytes.toString('utf8')), files: [] }
  const parts = partsOf(bytes, `--${boundary}`)
  const [json, ...files] = parts
  return { reply: JSON.parse(String(json?.content ?? '{}')), files: files.map(fileOf) }
}

interface Part {
  readonly head: string
  readonly content: Buffer
}

function partsOf(bytes: Buffer, mark: string): Part[] {
  const parts: Part[] = []
  for (let at = bytes.indexOf(mark); at !== -1; ) {
    const next = bytes.indexOf(mark, at + mark.length)
    if (next === -1) break
    const part = bytes.subarray(at + mark.length + 2, next - 2)
    const end = part.indexOf('\r\n\r\n')
    parts.push({ head: part.subarray(0, end).toString('utf8'), content: part.subarray(end + 4) })
    at = next
  }
  return parts
}

function fileOf({ head, content }: Part): Attachment {
  const [, name = 'file'] = /filename="([^"]+)"/.exec(head) ?? []
  const [, type = 'application/octet-stream'] = /Content-Type: (\S+)/.exec(head) ?? []
  return { name, type, bytes: content }
}
