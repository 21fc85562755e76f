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
    parameters: { ...before.parameters, desiredRetention },
  }
}

function dataOf({ origin, createdAt, settings }: Profile) {
  const created_at = createdAt === 0 ? null : instant(createdAt)
  return { origin, created_at, settings: showSettings(settings) }
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

/** What is due, as the API writes it. */
export function showSummary(summary: Extract<Summary, { kind: 'summary' }>) {
  const { total, decks, heldBack, nextAt } = summary
  const data = {
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
