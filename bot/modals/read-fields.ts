import type { APIModalSubmitInteraction, ModalSubmitComponent } from 'discord-api-types/v10'
import { LABEL } from '../discord.ts'

/** What was written, chosen or ticked in a form, by the `custom_id` of each field. */
export function readFields({
  components,
}: APIModalSubmitInteraction['data']): Map<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>()
  for (const component of components)
    if (component.type === LABEL)
      fields.set(component.component.custom_id, valuesOf(component.component))
  return fields
}

function valuesOf(field: ModalSubmitComponent): readonly string[] {
  if ('values' in field) return field.values
  if (typeof field.value === 'string') return [field.value]
  return field.value ? ['true'] : []
}
