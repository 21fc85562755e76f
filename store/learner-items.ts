import type { Profile, Queue, Token } from '../study/act/store.ts'
import type { Plan } from '../study/drill/plan.ts'
import { DEFAULT_SETTINGS } from '../study/drill/settings.ts'
import { asOneObject } from '../study/memory/parameters.ts'
import { type Item, json, number, readText } from './attributes.ts'
import { planKey, profileKey, queueKey, tokenKey } from './keys.ts'

// Profile, token and plan hold one value each, as JSON in `data`: nothing reads part of them.

/** A profile as an item. */
export function profileItem(profile: Profile): Item {
  return { ...profileKey(profile.learnerId), v: number(profile.version), data: json(profile) }
}

/** An item as a profile; settings that were added since it was written have their defaults. */
export function readProfile(item: Item): Profile {
  const profile = JSON.parse(readText(item, 'data')) as Profile
  const settings = { ...DEFAULT_SETTINGS, ...profile.settings }
  const parameters = asOneObject(settings.parameters)
  const earlierParameters = profile.earlierParameters.map(asOneObject)
  return { ...profile, settings: { ...settings, parameters }, earlierParameters }
}

/** A token as an item, which the table deletes a day after it expires. */
export function tokenItem(learnerId: string, token: Token): Item {
  const deleteAtSeconds = Math.ceil(token.expiresAt / 1000) + 86_400
  return { ...tokenKey(learnerId, token.hash), ttl: number(deleteAtSeconds), data: json(token) }
}

/** An item as a token. */
export function readToken(item: Item): Token {
  return JSON.parse(readText(item, 'data')) as Token
}

/** A plan as an item, which the table deletes two days after its day. */
export function planItem(learnerId: string, plan: Plan): Item {
  return { ...planKey(learnerId), ttl: afterDay(plan), data: json(plan) }
}

/** What follows a plan as an item, which goes when the plan does. */
export function queueItem(learnerId: string, plan: Plan, cardIds: readonly string[]): Item {
  const queue: Queue = { madeAt: plan.madeAt, cardIds }
  return { ...queueKey(learnerId), ttl: afterDay(plan), data: json(queue) }
}

/** An item as what follows a plan. */
export function readQueue(item: Item): Queue {
  return JSON.parse(readText(item, 'data')) as Queue
}

function afterDay({ day }: Plan) {
  return number((day + 3) * 86_400)
}

/** An item as a plan; one of an earlier version has no steps and no queue. */
export function readPlan(item: Item): Plan {
  const plan = JSON.parse(readText(item, 'data')) as Plan
  return { ...plan, steps: plan.steps ?? [], queued: plan.queued ?? 0 }
}
