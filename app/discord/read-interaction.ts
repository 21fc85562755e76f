import type { Interaction } from '../../bot/discord.ts'

/**
 * Reads what Discord signed. Only that it is JSON, and an interaction of a type that is known, made
 * by somebody unless it is a PING, is looked at: the rest is Discord's word.
 */
export function readInteraction(body: Uint8Array): Interaction | undefined {
  try {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    const read: unknown = JSON.parse(bytes.toString('utf8'))
    return isInteraction(read) ? read : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const TYPES: readonly unknown[] = [1, 2, 3, 4, 5]
const USER_ID = /^\d{1,20}$/

/** Whether this is an interaction, as far as anybody looks. */
export function isInteraction(read: unknown): read is Interaction {
  if (!isObject(read) || !TYPES.includes(read.type) || typeof read.application_id !== 'string')
    return false
  if (read.type === 1) return true
  const user = isObject(read.member) ? read.member.user : read.user
  const isSomebody = isObject(user) && typeof user.id === 'string' && USER_ID.test(user.id)
  return isSomebody && isObject(read.data)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
