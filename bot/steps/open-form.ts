import { MODAL, type Reply } from '../discord.ts'
import { textForm } from '../views/text-form.ts'
import { WORD_FIELD } from '../views/word-field.ts'
import type { Visit } from '../visit.ts'

/** Opens the form in which a card is looked for. */
export async function openFindForm({ say }: Visit): Promise<Reply> {
  const form = textForm({
    id: { action: 'find', parts: [] },
    title: say('button.find'),
    label: say('card.text.description'),
    field: WORD_FIELD,
    longest: 100,
  })
  return { type: MODAL, data: form }
}

/** Opens the form for the code that an app shows. */
export async function openLinkForm({ say }: Visit): Promise<Reply> {
  const form = textForm({
    id: { action: 'link', parts: [] },
    title: say('button.link-app'),
    label: say('link.code.description'),
    field: WORD_FIELD,
    placeholder: 'BCDF-GHJK',
    longest: 20,
  })
  return { type: MODAL, data: form }
}
