import { createHash } from 'node:crypto'
import { admit, type Who } from '../../study/act/admit.ts'
import type { Study } from '../../study/act/study.ts'
import { type ProblemCode, type ProblemReply, problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import type { ApiRequest } from '../request.ts'
import type { Route } from '../route.ts'
import { type Limiter, type Standing, standingOf } from './limiter.ts'
import { POLICIES, type Policy, type PolicyName, STORED } from './policies.ts'

/** What limits work with. */
export interface Limited {
  readonly study: Study
  readonly limiter?: Limiter
  /** How many times the limits of an address are let through: for many behind one address. */
  readonly perAddress?: number
}

/** A request that is about to be answered. */
export interface Incoming {
  readonly route: Route
  readonly request: ApiRequest
  /** Who asks, by the token; nothing if there is none that could be. */
  readonly who: Who | undefined
}

/** Whether a request is let through, and where whoever asks stands. */
export type Admission =
  | { readonly kind: 'admitted'; readonly standing?: Standing }
  | { readonly kind: 'refused'; readonly standing: Standing; readonly problem: ProblemReply }

/**
 * Lets a request through or holds it back, by who asks: the bearer of a token, else the address.
 * An address that has shown too many wrong tokens is held back first.
 */
export async function admitRequest(limited: Limited, incoming: Incoming): Promise<Admission> {
  const { limiter, study } = limited
  if (!limiter) return { kind: 'admitted' }
  const { route, request, who } = incoming
  const now = study.now()
  const { address } = request
  if (address !== undefined) {
    const refused = limiter.look(address, policyFor(limited, 'refused'), now)
    if (refused.remaining <= 0) return refusalOf(refused)
  }
  const name = policyOf(route)
  const key = route.scope === 'none' ? address : who?.learnerId
  if (key === undefined) return { kind: 'admitted' }
  const policy = route.scope === 'none' ? policyFor(limited, name) : POLICIES[name]
  const standing = STORED.has(name)
    ? await takeStored(study, { policy, key })
    : limiter.take(key, policy, now)
  return standing.remaining < 0 ? refusalOf(standing) : { kind: 'admitted', standing }
}

/** Counts a wrong token against the address that showed it, and not against the learner it names. */
export function countRefusal(
  { limiter, study }: Limited,
  { route, request, who }: Incoming,
  code: ProblemCode,
): void {
  if (!limiter || code !== 'token-invalid') return
  if (who) limiter.giveBack(who.learnerId, POLICIES[policyOf(route)])
  if (request.address !== undefined) limiter.take(request.address, POLICIES.refused, study.now())
}

/**
 * Counts a request that no route has looked at, since it is not what its route takes: against the
 * learner only if the token is theirs, or whoever knows of a learner could use up what they may ask.
 */
export async function countUnrun(
  limited: Limited,
  incoming: Incoming,
  code: ProblemCode,
): Promise<void> {
  const { route, who } = incoming
  if (!limited.limiter || route.scope === 'none' || !who) {
    countRefusal(limited, incoming, code)
    return
  }
  const admitted = await admit(limited.study, who)
  if (admitted.kind === 'refused') countRefusal(limited, incoming, refuse(admitted).code)
}

function policyOf({ limit, method, scope }: Route): PolicyName {
  if (limit) return limit
  if (scope === 'none') return 'content'
  return method === 'GET' ? 'read' : 'write'
}

/** A limit of an address, as this server has it. */
function policyFor({ perAddress = 1 }: Limited, name: PolicyName): Policy {
  return { ...POLICIES[name], quota: POLICIES[name].quota * perAddress }
}

/** Takes one in the table: by a hash of the address that changes with every window. */
async function takeStored(
  study: Study,
  { policy, key }: { readonly policy: Policy; readonly key: string },
): Promise<Standing> {
  const now = study.now()
  const windowMs = policy.windowSeconds * 1000
  const endsAt = (Math.floor(now / windowMs) + 1) * windowMs
  const hash = createHash('sha256').update(`${endsAt} ${key}`).digest('base64url')
  const count = await study.store.countOne(`${policy.name}#${hash}`, endsAt)
  return standingOf(policy, { count, endsAt }, now)
}

function refusalOf(standing: Standing): Admission {
  const { policy, resetSeconds } = standing
  const detail = `Expected at most ${policy.quota} in ${policy.windowSeconds} s. Try again in ${resetSeconds} s.`
  const headers = { 'retry-after': String(resetSeconds) }
  return { kind: 'refused', standing, problem: problem('rate-limited', detail, { headers }) }
}
