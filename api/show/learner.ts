import type { Started } from '../../study/act/start-learner.ts'
import type { Profile } from '../../study/act/store.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../study/drill/settings.ts'
import { DEFAULT_PARAMETERS, type Parameters } from '../../study/memory/parameters.ts'
import { instant, showResource } from './envelope.ts'

/** Settings as the API writes them. */
export function showSettings(settings: Settings) {
  return {
    time_zone: settings.timeZone,
    day_starts_at_hour: settings.dayStartsAtHour,
    new_cards_per_day: settings.newCardsPerDay,
    reviews_per_day: settings.reviewsPerDay,
    form: settings.form,
    ...showParameters(settings.parameters),
    easy_days: [...settings.easyDays],
    paused: settings.paused,
    leech_threshold: settings.leechThreshold,
    leech_action: settings.leechAction,
  }
}

/** What reviews are scheduled with, as the API writes it; the usual weights are none of one's own. */
function showParameters(parameters: Parameters) {
  const isUsual = String(parameters.weights) === String(DEFAULT_PARAMETERS.weights)
  return {
    desired_retention: parameters.desiredRetention,
    maximum_interval_days: parameters.maximumIntervalDays,
    learning_steps_minutes: [...parameters.learningStepsMinutes],
    relearning_steps_minutes: [...parameters.relearningStepsMinutes],
    weights: isUsual ? null : [...parameters.weights],
  }
}

type Shown = ReturnType<typeof showSettings>
type Change = { readonly [Name in keyof Shown]?: Shown[Name] | undefined }

/** Some settings, as the API takes them. */
export function readSettings(change: Change, before: Settings = DEFAULT_SETTINGS): Settings {
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
    parameters: readParameters(change, before.parameters),
  }
}

function readParameters(change: Change, before: Parameters): Parameters {
  const { weights = before.weights } = change
  return {
    ...before,
    desiredRetention: change.desired_retention ?? before.desiredRetention,
    maximumIntervalDays: change.maximum_interval_days ?? before.maximumIntervalDays,
    learningStepsMinutes: change.learning_steps_minutes ?? before.learningStepsMinutes,
    relearningStepsMinutes: change.relearning_steps_minutes ?? before.relearningStepsMinutes,
    weights: weights ?? DEFAULT_PARAMETERS.weights,
  }
}

function dataOf({ origin, createdAt, settings }: Profile) {
  const created_at = createdAt === 0 ? null : instant(createdAt)
  return { origin, created_at, settings: showSettings(settings) }
}

/** What a learner has set, as the API writes it. */
export function showMySettings(profile: Profile) {
  const { learnerId, settings } = profile
  const named = { object: 'settings' as const, id: learnerId, url: '/v1/me/settings' }
  return showResource({ ...named, ...changeOf(profile) }, showSettings(settings))
}

/** When settings or origin last changed; nothing of somebody who has never changed any. */
function changeOf({ createdAt, updatedAt = createdAt }: Profile): { updatedAt?: number } {
  return updatedAt === 0 ? {} : { updatedAt }
}

function named(profile: Profile) {
  const { learnerId: id } = profile
  return { object: 'learner' as const, id, url: '/v1/me', ...changeOf(profile) }
}

/** A learner, as the API writes it. */
export function showLearner(profile: Profile) {
  return showResource(named(profile), dataOf(profile))
}

/** A new learner with the token. */
export function showStarted({ profile, token, expiresAt }: Started) {
  const data = { ...dataOf(profile), token, token_expires_at: instant(expiresAt) }
  return showResource(named(profile), data)
}
