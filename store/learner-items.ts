import type { Profile, Token } from '../study/act/store.ts'
import type { Plan } from '../study/drill/plan.ts'
import { DEFAULT_SETTINGS } from '../study/drill/settings.ts'
import { type Item, json, number, readText } from './attributes.ts'
import { planKey, profileKey, tokenKey } from './keys.ts'

// Profile, token and plan hold one value each, as JSON in `data`: nothing reads part of them.

/** A profile as an item. */
export function profileItem(profile: Profile): Item {
  return { ...profileKey(profile.learnerId), v: number(profile.version), data: json(profile) }
}

/** An item as a profile; settings that were added since it was written have their defaults. */
export function readProfile(item: Item): Profile {
  const profile = JSON.parse(readText(item, 'data')) as Profile
  return { ...profile, settings: { ...DEFAULT_SETTINGS, ...profile.settings } }
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
  const deleteAtSeconds = (plan.day + 3) * 86_400
  return { ...planKey(learnerId), ttl: number(deleteAtSeconds), data: json(plan) }
}

/** An item as a plan. */
export function readPlan(item: Item): Plan {
  return JSON.parse(readText(item, 'data')) as Plan
}
