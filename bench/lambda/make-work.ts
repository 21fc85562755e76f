import { readEvent } from '../../app/lambda/read-event.ts'
import { createStore } from '../../store/create-store.ts'
import type { BarePress } from './bare-press.ts'
import { firstOption, openDiscord, pressOf } from './first-requests.ts'
import type { Work } from './press.ts'
import { openRecorder } from './record-calls.ts'
import { type Stage, TABLE_NAME } from './stage.ts'

const PRESSES = 4000

/** Presses by as many new learners at the first question of each deck that has options, and beside them what as many others' presses ask of the table. */
export async function makeWork({ key, environment, study }: Stage): Promise<Work> {
  const discord = openDiscord(study)
  const customIds: string[] = []
  for (const { id } of study.bank().decks) customIds.push(...(await firstOption(discord, id)))
  if (customIds.length === 0) throw new Error('Unexpected decks without options')
  const pressAt = (at: number) => pressOf(key, customIds[at % customIds.length] ?? '')
  const recorder = openRecorder()
  const store = createStore({ client: recorder.client, name: TABLE_NAME })
  const recording = openDiscord({ ...study, store })
  const bare: BarePress[] = []
  for (let at = 0; at < PRESSES; at++) {
    const { headers, body } = readEvent(pressAt(at))
    const text = Buffer.from(body).toString('utf8')
    await recording.answer(JSON.parse(text))
    const { 'x-signature-ed25519': signature = '', 'x-signature-timestamp': time = '' } = headers
    bare.push({ message: time + text, signature, calls: recorder.takeCalls() })
  }
  const endpoint = environment.AWS_ENDPOINT_URL_DYNAMODB ?? ''
  return {
    place: { endpoint, publicKey: key.publicKey },
    events: Array.from({ length: PRESSES }, (_, at) => pressAt(at)),
    bare,
  }
}
