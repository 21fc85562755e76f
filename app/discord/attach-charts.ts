import { chartDoor } from '../chart/chart-door.ts'
import type { TimelyReply } from './answer-in-time.ts'

/**
 * An answer whose picture Discord could not fetch from this machine, with the picture attached
 * instead.
 *
 * @param charts where this machine draws charts
 */
export async function attachCharts(answer: TimelyReply, charts: string): Promise<TimelyReply> {
  const json = JSON.stringify(answer.reply)
  const at = json.indexOf(charts)
  if (charts === '' || at === -1) return answer
  const url = json.slice(at, json.indexOf('"', at))
  const request = { method: 'GET', headers: {}, body: new Uint8Array(), requestId: 'chart' }
  const { status, body } = await chartDoor({ ...request, url: new URL(url).pathname })
  if (status !== 200 || typeof body === 'string') return answer
  const file = { name: 'chart.png', type: 'image/png', bytes: body }
  const reply = JSON.parse(json.replaceAll(url, 'attachment://chart.png'))
  return { ...answer, reply, files: [...answer.files, file] }
}
