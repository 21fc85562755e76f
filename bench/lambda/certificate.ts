import { createHash, generateKeyPairSync, sign } from 'node:crypto'

/** A certificate that signs itself, and its key, in PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** Makes a certificate for `localhost` with an RSA key of 2048 bits, as AWS's endpoints have them. */
export function makeCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const signed = certificateBody(spki)
  const signature = sign('sha256', signed, privateKey)
  const bytes = sequence(signed, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature))
  const lines = bytes.toString('base64').replaceAll(/.{64}/g, '$&\n').trim()
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

// The little of DER that a certificate needs (RFC 5280, X.690).

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const SHA256_WITH_RSA = sequence(objectId('2a864886f70d01010b'), der(0x05))
const NAME = sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from('localhost')))))
const ALTERNATIVE_NAMES = sequence(
  objectId('551d11'),
  der(0x04, sequence(der(0x82, Buffer.from('localhost')))),
)
const IS_AUTHORITY = sequence(
  objectId('551d13'),
  der(0x04, sequence(der(0x01, Buffer.from([255])))),
)

function certificateBody(spki: Buffer): Buffer {
  const time = (year: number): Buffer => der(0x18, Buffer.from(`${year}0101000000Z`))
  const year = new Date().getUTCFullYear()
  const serial = createHash('sha256').update(spki).digest().subarray(0, 8)
  return sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1]), serial),
    SHA256_WITH_RSA,
    NAME,
    sequence(time(year), time(year + 2)),
    NAME,
    spki,
    der(0xa3, sequence(ALTERNATIVE_NAMES, IS_AUTHORITY)),
  )
}
