import { generateKeyPairSync, sign } from 'node:crypto'
import { httpEvent } from './http-event.ts'

/** A key of Discord's, for tests. */
export interface DiscordKey {
  /** As Discord shows it: 64 hexadecimal digits. */
  readonly publicKey: string
  /** The event of an interaction that this key has signed, now unless said otherwise. */
  sign(interaction: unknown, atSeconds?: number): ReturnType<typeof httpEvent>
}

export function makeDiscordKey(): DiscordKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign(interaction, atSeconds = Math.floor(Date.now() / 1000)) {
      const body = JSON.stringify(interaction)
      const signature = sign(null, Buffer.from(`${atSeconds}${body}`), privateKey)
      const headers = {
        // API Gateway hands names over in lower case; one that did not would be served as well.
        'X-Signature-Ed25519': signature.toString('hex'),
        'X-Signature-Timestamp': String(atSeconds),
      }
      return httpEvent('POST /discord/interactions', { headers, body })
    },
  }
}
