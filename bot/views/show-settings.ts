import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import type { Settings } from '../../study/drill/settings.ts'
import { encodeCustomId } from '../custom-id.ts'
import { LABEL, RADIO_GROUP, SHORT_INPUT, TEXT_INPUT } from '../discord.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { buttonRows, frame, menu, type Part } from '../message/layout.ts'
import {
  SETTING_FIELDS,
  type SettingField,
  sayOption,
  sayValue,
} from '../settings/setting-fields.ts'
import type { Say } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { drillButton, pageButton } from './next-button.ts'
import { VALUE_FIELD } from './value-field.ts'

const LONGEST_VALUE = 60

/** What a learner has set, and a menu to change it, after a sentence if there is one to say. */
export function showSettings({ say }: Visit, settings: Settings, before = ''): Part[] {
  const fields = [...SETTING_FIELDS.values()]
  const lines = fields.map((field) => {
    const value = showPlain(sayValue(say, field, settings), 80)
    return `${say(`settings.${field.name}.label`)}: **${value}**`
  })
  const options = fields.map((field) => ({
    value: field.name,
    label: say(`settings.${field.name}.label`),
    description: say(`settings.${field.name}.about`),
  }))
  return [
    frame([before, `${say('settings.title')}\n${lines.join('\n')}`]),
    menu(encodeCustomId({ action: 'set', parts: [] }), say('settings.menu'), options),
    ...buttonRows([pageButton(say, 'remind'), pageButton(say, 'pause'), drillButton(say)]),
  ]
}

/** The form in which one thing is set. */
export function settingForm(
  say: Say,
  field: SettingField,
  settings: Settings,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeCustomId({ action: 'set', parts: [field.name] }),
    title: say('settings.modal'),
    components: [
      {
        type: LABEL,
        label: say(`settings.${field.name}.label`),
        description: say(`settings.${field.name}.about`),
        component: fieldOf(say, field, settings),
      },
    ],
  }
}

function fieldOf(say: Say, field: SettingField, settings: Settings) {
  const value = field.write(settings)
  if (field.among)
    return {
      type: RADIO_GROUP,
      custom_id: VALUE_FIELD,
      required: true,
      options: field.among.map((each) => ({
        value: each,
        label: sayOption(say, field.name, each),
        ...(each === value ? { default: true } : {}),
      })),
    }
  return {
    type: TEXT_INPUT,
    custom_id: VALUE_FIELD,
    style: SHORT_INPUT,
    value,
    min_length: 1,
    max_length: LONGEST_VALUE,
    required: true,
  }
}
