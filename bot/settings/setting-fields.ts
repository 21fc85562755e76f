import { FORM_WISHES, GRADE_BUTTONS, type Settings } from '../../study/drill/settings.ts'
import { isTimeZone } from '../../study/memory/day.ts'
import type { Say, TextKey } from '../texts/texts.ts'
import { findZones } from './find-zones.ts'

/** Something that a learner can set, as a person reads and writes it. */
export interface SettingField {
  /** What it is called in a `custom_id` and in `/settings`; its texts are `settings.<name>.…`. */
  readonly name: SettingName
  /** What it is set to, as it is written. */
  write(settings: Settings): string
  /** What there is to choose from; free text if left out. */
  readonly among?: readonly string[]
  /** What is to be changed, or `undefined` for something that cannot be meant. */
  read(text: string, settings: Settings): Partial<Settings> | undefined
}

/** The names of all that can be set. */
export type SettingName =
  | 'new'
  | 'reviews'
  | 'retention'
  | 'form'
  | 'grades'
  | 'zone'
  | 'day'
  | 'quiz'

/** All that can be set; a new one is a line here. */
export const SETTING_FIELDS: ReadonlyMap<string, SettingField> = new Map(
  [
    countField('new', 'newCardsPerDay'),
    countField('reviews', 'reviewsPerDay'),
    retentionField(),
    formField(),
    gradesField(),
    zoneField(),
    dayField(),
    quizField(),
  ].map((each) => [each.name, each]),
)

/** What a setting is set to, as a person reads it. */
export function sayValue(say: Say, { name, write }: SettingField, settings: Settings): string {
  return sayOption(say, name, write(settings))
}

/** A value of a setting as a person reads it. */
export function sayOption(say: Say, name: SettingName, value: string): string {
  const key = OPTION_TEXTS.get(`${name}.${value}`)
  return key ? say(key) : name === 'retention' ? `${value} %` : value
}

const OPTION_TEXTS: ReadonlyMap<string, TextKey> = new Map([
  ['form.auto', 'settings.form.auto'],
  ['form.choice', 'settings.form.choice'],
  ['form.typed', 'settings.form.typed'],
  ['form.recall', 'settings.form.recall'],
  ['grades.four', 'settings.grades.four'],
  ['grades.two', 'settings.grades.two'],
  ['quiz.yes', 'settings.quiz.yes'],
  ['quiz.no', 'settings.quiz.no'],
])

const MOST_CARDS = 9999

function countField(name: SettingName, key: 'newCardsPerDay' | 'reviewsPerDay'): SettingField {
  return {
    name,
    write: (settings) => String(settings[key]),
    read(text) {
      const value = wholeIn(text)
      return value !== undefined && value <= MOST_CARDS ? { [key]: value } : undefined
    },
  }
}

function retentionField(): SettingField {
  return {
    name: 'retention',
    write: ({ parameters }) => String(Math.round(parameters.desiredRetention * 100)),
    read(text, { parameters }) {
      const percent = wholeIn(text.replace('%', ''))
      if (percent === undefined || percent < 70 || percent > 97) return undefined
      return { parameters: { ...parameters, desiredRetention: percent / 100 } }
    },
  }
}

function formField(): SettingField {
  return {
    name: 'form',
    among: FORM_WISHES,
    write: ({ form }) => form,
    read(text) {
      const form = FORM_WISHES.find((each) => each === text)
      return form && { form }
    },
  }
}

function gradesField(): SettingField {
  return {
    name: 'grades',
    among: GRADE_BUTTONS,
    write: ({ gradeButtons }) => gradeButtons,
    read(text) {
      const gradeButtons = GRADE_BUTTONS.find((each) => each === text)
      return gradeButtons && { gradeButtons }
    },
  }
}

function zoneField(): SettingField {
  return {
    name: 'zone',
    write: ({ timeZone }) => timeZone,
    read(text) {
      const timeZone = text.trim().replaceAll(' ', '_')
      if (timeZone === '') return undefined
      if (isTimeZone(timeZone)) return { timeZone }
      // A part of a name will do, if no other has it.
      const [found, ...others] = findZones(timeZone)
      return found !== undefined && others.length === 0 ? { timeZone: found } : undefined
    },
  }
}

function dayField(): SettingField {
  return {
    name: 'day',
    write: ({ dayStartsAtHour }) => String(dayStartsAtHour),
    read(text) {
      const dayStartsAtHour = wholeIn(text.replace(/:00$/, ''))
      return dayStartsAtHour !== undefined && dayStartsAtHour < 24 ? { dayStartsAtHour } : undefined
    },
  }
}

function quizField(): SettingField {
  return {
    name: 'quiz',
    among: ['yes', 'no'],
    write: ({ quizCounts }) => (quizCounts ? 'yes' : 'no'),
    read: (text) => (text === 'yes' || text === 'no' ? { quizCounts: text === 'yes' } : undefined),
  }
}

function wholeIn(text: string): number | undefined {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined
}
