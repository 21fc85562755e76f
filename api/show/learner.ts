import type { Started } from '../../study/act/start-learner.ts'
import type { Profile } from '../../study/act/store.ts'
import type { Summary } from '../../study/act/summarise-due.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../study/drill/settings.ts'
import { instant, showReport, showResource } from './envelope.ts'

/** Settings as the API writes them. */
export function showSettings(settings: Settings) {
  return {
    time_zone: settings.timeZone,
    day_starts_at_hour: settings.dayStartsAtHour,
    new_cards_per_day: settings.newCardsPerDay,
    reviews_per_day: settings.reviewsPerDay,
    form: settings.form,
    desired_retention: settings.parameters.desiredRetention,
    easy_days: [...settings.easyDays],
    paused: settings.paused,
    leech_threshold: settings.leechThreshold,
    leech_action: settings.leechAction,
  }
}

type Shown = ReturnType<typeof showSettings>

/** Some settings, as the API takes them. */
export function readSettings(
  change: { readonly [Name in keyof Shown]?: Shown[Name] | undefined },
  before: Settings = DEFAULT_SETTINGS,
): Settings {
  const { desired_retention: desiredRetention = before.parameters.desiredRetention } = change
  return {
    ...before,
    timeZone: change.time_zone ?? before.timeZone,
    dayStartsAtHour: change.day_starts_at_hour ?? before.dayStartsAtHour,
    newCardsPerDay: change.new_cards_per_day ?? before.newCardsPerDay,
    reviewsPerDay: change.reviews_per_day ?? before.reviewsPerDay,
    form: change.form ?? before.form,
    easyDays: change.easy_days ?? before.easyDays,
    paused: change.paused ?? before.paused,
    leechThreshold: change.leech_threshold ?? before.leechThreshold,
    leechAction: change.leech_action ?? before.leechAction,
    parameters: { ...before.parameters, desiredRetention },
  }
}

function dataOf({ origin, createdAt, settings }: Profile) {
  const created_at = createdAt === 0 ? null : instant(createdAt)
  return { origin, created_at, settings: showSettings(settings) }
}

/** What a learner has set, as the API writes it. */
export function showMySettings({ learnerId, settings }: Profile) {
  const named = { object: 'settings' as const, id: learnerId, url: '/v1/me/settings' }
  return showResource(named, showSettings(settings))
}

/** A learner, as the API writes it. */
export function showLearner(profile: Profile) {
  return showResource({ object: 'learner', id: profile.learnerId, url: '/v1/me' }, dataOf(profile))
}

/** A new learner with the token. */
export function showStarted({ profile, token, expiresAt }: Started) {
  const data = { ...dataOf(profile), token, token_expires_at: instant(expiresAt) }
  return showResource({ object: 'learner', id: profile.learnerId, url: '/v1/me' }, data)
}

const HOUR_MS = 3_600_000

function hourOf(at: number): number {
  return Math.floor(at / HOUR_MS) * HOUR_MS
}

/** What is due, as the API writes it. */
export function showSummary(summary: Extract<Summary, { kind: 'summary' }>, now: number) {
  const { total, decks, heldBack, nextAt, hours } = summary
  const data = {
    hours: hours.map((due, at) => ({ from: instant(hourOf(now) + at * HOUR_MS), due })),
    learning: total.learning,
    due: total.due,
    new: total.fresh,
    held_back: heldBack,
    next_due_at: nextAt === undefined ? null : instant(nextAt),
    decks: [...decks].map(([id, { learning, due, fresh, studied, cards }]) => ({
      id,
      learning,
      due,
      new: fresh,
      studied,
      cards,
    })),
  }
  return showReport({ object: 'summary', url: '/v1/me/summary' }, data)
}
