import { isTimeZone } from '../memory/day.ts'
import {
  booleanOf,
  fieldsOf,
  numbersOf,
  oneOf,
  textOf,
  unexpected,
  wholeOf,
} from '../memory/read-fields.ts'
import { readParameters } from '../memory/read-parameters.ts'
import {
  DEFAULT_SETTINGS,
  FORM_WISHES,
  GRADE_BUTTONS,
  LEECH_ACTIONS,
  type Settings,
} from './settings.ts'

const COUNT = { from: 0, to: 9999 }
const HOURS = { from: 0, to: 23 }
const LAPSES = { from: 1, to: 99 }
const SHARES = { from: 0, to: 1, most: 7 }

/**
 * A value from outside as settings; what it leaves out has its default.
 *
 * @throws Unreadable
 */
export function readSettings(value: unknown): Settings {
  const fields = { ...DEFAULT_SETTINGS, ...fieldsOf(value, 'settings') }
  const easyDays = numbersOf(fields, 'easyDays', SHARES)
  if (easyDays.length !== 7) throw unexpected(easyDays, 'seven shares as easyDays')
  return {
    timeZone: zoneOf(textOf(fields, 'timeZone')),
    dayStartsAtHour: wholeOf(fields, 'dayStartsAtHour', HOURS),
    newCardsPerDay: wholeOf(fields, 'newCardsPerDay', COUNT),
    reviewsPerDay: wholeOf(fields, 'reviewsPerDay', COUNT),
    form: oneOf(fields, 'form', FORM_WISHES),
    easyDays,
    paused: booleanOf(fields, 'paused'),
    leechThreshold: wholeOf(fields, 'leechThreshold', LAPSES),
    leechAction: oneOf(fields, 'leechAction', LEECH_ACTIONS),
    gradeButtons: oneOf(fields, 'gradeButtons', GRADE_BUTTONS),
    quizCounts: booleanOf(fields, 'quizCounts'),
    parameters: readParameters(fields.parameters),
  }
}

function zoneOf(name: string): string {
  if (isTimeZone(name)) return name
  throw unexpected(name, 'an IANA time zone as timeZone')
}
