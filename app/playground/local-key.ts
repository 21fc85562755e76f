import { generateKeyPairSync, sign } from 'node:crypto'

/** A key that signs as Discord would, made anew with every start and known to this process alone. */
export interface LocalKey {
  /** As Discord shows its own: 64 hexadecimal digits. */
  readonly publicKey: string
  headersFor(
    body: Uint8Array,
    nowMs: number,
  ): { readonly 'x-signature-ed25519': string; readonly 'x-signature-timestamp': string }
}

export function makeLocalKey(): LocalKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const der = publicKey.export({ format: 'der', type: 'spki' })
  return {
    publicKey: der.subarray(-32).toString('hex'),
    headersFor(body, nowMs) {
      const timestamp = String(Math.floor(nowMs / 1000))
      const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey)
      return {
        'x-signature-ed25519': signature.toString('hex'),
        'x-signature-timestamp': timestamp,
      }
    },
  }
}
