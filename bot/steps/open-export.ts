import { gzipSync } from 'node:zlib'
import { exportLearner, writeJsonLines } from '../../study/act/export-learner.ts'
import { writeCsv } from '../../study/act/write-csv.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { FILE, type Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { frame, type Part } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import type { Attachment, Visit } from '../visit.ts'
import { ownOfDiscord } from './own-of-discord.ts'

/** Larger files are packed. */
const LARGEST_PLAIN = 1_000_000

/**
 * Hands over everything there is of a learner: as JSON lines, which can be brought in again, and as CSV;
 * and in a file of its own what is of use at Discord alone.
 */
export async function openExport(visit: Visit): Promise<Reply> {
  const { bot, who, say } = visit
  const exported = admitted(await exportLearner(bot.study, who))
  const memories: Memory[] = []
  for await (const memory of exported.memories) memories.push(memory)
  const again = () => ({
    ...exported,
    memories: (async function* () {
      yield* memories
    })(),
  })
  const own = JSON.stringify(await ownOfDiscord(visit), null, 2)
  const files = [
    fileOf('notedrill.jsonl', 'application/x-ndjson', await joined(writeJsonLines(again()))),
    fileOf('notedrill-reviews.csv', 'text/csv', await joined(writeCsv(again()))),
    fileOf('notedrill-discord.json', 'application/json', `${own}\n`),
  ]
  for (const file of files) visit.attach(file)
  const parts: Part[] = files.map(({ name }) => ({
    type: FILE,
    file: { url: `attachment://${name}` },
  }))
  return replyAside([frame([say('export.here')]), ...parts])
}

async function joined(lines: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const line of lines) text += line
  return text
}

function fileOf(name: string, type: string, text: string): Attachment {
  const bytes = Buffer.from(text)
  return bytes.length <= LARGEST_PLAIN
    ? { name, type, bytes }
    : { name: `${name}.gz`, type: 'application/gzip', bytes: gzipSync(bytes) }
}
