import { hash } from 'node:crypto'
import { isLearnerId } from './identity.ts'

const PREFIX = 'nd'
const SECRET_BYTES = 32
const SHAPE = /^nd_([a-z2-7]{26})_([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{6})$/

/** A new token: `nd_<learner>_<256 random bits><check>`; the check lets scanners tell a token from noise. */
export function makeToken(learnerId: string, random: Uint8Array): string {
  if (!isLearnerId(learnerId)) throw new RangeError(`Unexpected learner id ${learnerId}`)
  const body = `${PREFIX}_${learnerId}_${Buffer.from(random.subarray(0, SECRET_BYTES)).toString('base64url')}`
  return body + checkOf(body)
}

/** Whose token it is and how it is kept, or `undefined` for what is no token of ours. */
export function readToken(token: string): { learnerId: string; hash: string } | undefined {
  const [, learnerId = '', secret, check] = SHAPE.exec(token) ?? []
  if (checkOf(`${PREFIX}_${learnerId}_${secret}`) !== check) return undefined
  return { learnerId, hash: hash('sha256', token, 'base64url') }
}

function checkOf(body: string): string {
  return hash('sha256', `check:${body}`, 'base64url').slice(0, 6)
}
