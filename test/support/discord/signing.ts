import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { INTERACTIONS_PATH } from '../../../app/discord/create-discord.ts'
import type { HttpRequest } from '../../../app/http.ts'

/** A key as Discord would have one for an application. */
export interface SigningKey {
  /** As Discord shows it: 64 hexadecimal digits. */
  readonly publicKey: string
  readonly privateKey: KeyObject
}

export function makeSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const der = publicKey.export({ format: 'der', type: 'spki' })
  return { publicKey: der.subarray(-32).toString('hex'), privateKey }
}

/** The headers that Discord would sign a body with at a moment. */
export function signatureHeaders(
  { privateKey }: SigningKey,
  body: Uint8Array,
  atMs: number,
): { 'x-signature-ed25519': string; 'x-signature-timestamp': string } {
  const timestamp = String(Math.floor(atMs / 1000))
  const message = Buffer.concat([Buffer.from(timestamp), body])
  return {
    'x-signature-ed25519': sign(null, message, privateKey).toString('hex'),
    'x-signature-timestamp': timestamp,
  }
}

/** A request as Discord would sign and send it. */
export function signedRequest(key: SigningKey, body: unknown, atMs: number): HttpRequest {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return {
    method: 'POST',
    url: INTERACTIONS_PATH,
    headers: { 'content-type': 'application/json', ...signatureHeaders(key, bytes, atMs) },
    body: bytes,
    requestId: 'request-1',
  }
}
