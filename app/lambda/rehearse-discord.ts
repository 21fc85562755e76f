import type { Discord } from '../discord/create-discord.ts'
import { readInteraction } from '../discord/read-interaction.ts'

/** Drills nobody in Discord: the command, a press of the first button, and a signature of nobody's. */
export async function rehearseDiscord({ answer, door }: Discord): Promise<void> {
  const interact = async (what: object): Promise<string> => {
    const interaction = readInteraction(Buffer.from(JSON.stringify({ ...FROM_NOBODY, ...what })))
    return interaction ? JSON.stringify((await answer(interaction)).reply) : ''
  }
  const asked = await interact({ type: 2, data: { name: 'drill', type: 1 } })
  const [, customId] = /"custom_id":"([^"]+)"/.exec(asked) ?? []
  await interact({ type: 3, data: { custom_id: customId, component_type: 2 } })
  const headers = {
    'x-signature-ed25519': '0'.repeat(128),
    'x-signature-timestamp': String(Math.floor(Date.now() / 1000)),
  }
  const request = { method: 'POST', url: '/', body: new Uint8Array(), requestId: 'rehearsal' }
  await door({ ...request, headers })
}

/** What is looked at of an interaction besides what was done. */
const FROM_NOBODY = {
  id: '0',
  application_id: '0',
  user: { id: '0' },
  locale: 'en-US',
  message: { interaction_metadata: { user: { id: '0' } } },
}
