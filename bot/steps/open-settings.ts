import { changeSettings } from '../../study/act/change-settings.ts'
import { MOST_SETS, TooManySets } from '../../study/act/too-many-sets.ts'
import type { Settings } from '../../study/drill/settings.ts'
import { MODAL, type Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { reply } from '../message/reply.ts'
import { nextMoment } from '../remind/reminder.ts'
import { changeReminder } from '../remind/reminder-records.ts'
import { SETTING_FIELDS, type SettingField } from '../settings/setting-fields.ts'
import { showLost } from '../views/show-gone.ts'
import { settingForm, showSettings } from '../views/show-settings.ts'
import type { Visit } from '../visit.ts'
import { readProfile } from './read-profile.ts'

/** Shows what a learner has set. */
export async function openSettings(visit: Visit): Promise<Reply> {
  const { settings } = await readProfile(visit)
  return reply(visit, showSettings(visit, settings))
}

/** Opens the form in which one thing is set. */
export async function openSetting(visit: Visit, name: string): Promise<Reply> {
  const field = SETTING_FIELDS.get(name)
  if (!field) return reply(visit, showLost(visit, 'gone.button'))
  const { settings } = await readProfile(visit)
  return { type: MODAL, data: settingForm(visit.say, field, settings) }
}

/** Sets what was given, all that can be read of it, and shows what is set then. */
export async function applySettings(
  visit: Visit,
  given: ReadonlyMap<string, string | number>,
): Promise<Reply> {
  const { settings } = await readProfile(visit)
  const { change, unread } = readChange(given, settings)
  const { after, isFull } = await keepChange(visit, settings, change)
  if (change.timeZone !== undefined) await moveReminder(visit, change.timeZone)
  const full = isFull
    ? [
        visit.say('settings.full', {
          label: visit.say('settings.retention.label'),
          count: MOST_SETS,
        }),
      ]
    : []
  const before = unread.map(([name, text]) =>
    visit.say('settings.unread', {
      label: visit.say(`settings.${name}.label`),
      text: showPlain(text, 60),
      about: visit.say(`settings.${name}.about`),
    }),
  )
  const said = [...full, ...before]
  const sentence = said.length > 0 ? said.join('\n') : visit.say('settings.done')
  return reply(visit, showSettings(visit, after, sentence))
}

/** Keeps a change; of one with more parameters than can be remembered, the rest. */
async function keepChange(
  visit: Visit,
  settings: Settings,
  change: Partial<Settings>,
): Promise<{ readonly after: Settings; readonly isFull: boolean }> {
  if (Object.keys(change).length === 0) return { after: settings, isFull: false }
  try {
    const changed = admitted(await changeSettings(visit.bot.study, visit.who, change))
    return { after: changed.profile.settings, isFull: false }
  } catch (error) {
    if (!(error instanceof TooManySets)) throw error
    const { parameters: _, ...rest } = change
    return { ...(await keepChange(visit, settings, rest)), isFull: true }
  }
}

function readChange(given: ReadonlyMap<string, string | number>, settings: Settings) {
  let change: Partial<Settings> = {}
  const unread: [SettingField['name'], string][] = []
  for (const [name, value] of given) {
    const field = SETTING_FIELDS.get(name)
    if (!field) continue
    const part = field.read(String(value), { ...settings, ...change })
    if (part) change = { ...change, ...part }
    else unread.push([field.name, String(value)])
  }
  return { change, unread }
}

/** The reminder comes at the same hour of the new zone. */
async function moveReminder({ bot, who }: Visit, timeZone: string): Promise<void> {
  const now = bot.study.now()
  await changeReminder(bot, who.learnerId, (before) =>
    before?.nextAt === undefined
      ? before
      : { ...before, nextAt: nextMoment(before.hour, timeZone, now) },
  )
}
