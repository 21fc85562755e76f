import { createPublicKey, verify } from 'node:crypto'
import { Agent, request } from 'node:https'
import type { TableCall } from './record-calls.ts'

/** What a press asks of whoever answers it at all: a signature to check, and requests to the table. */
export interface BarePress {
  readonly message: string
  /** In hexadecimal. */
  readonly signature: string
  readonly calls: readonly TableCall[]
}

/** Where the table is, and Discord's key in hexadecimal. */
export interface BarePlace {
  readonly endpoint: string
  readonly publicKey: string
}

/**
 * The least that answering a press can be on Node: the signature checked and the same requests sent,
 * one after the other, by nothing but `node:crypto` and `node:https`. Nothing is parsed, signed or made.
 */
export function openBare({ endpoint, publicKey }: BarePlace): (press: BarePress) => Promise<void> {
  const x = Buffer.from(publicKey, 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const agent = new Agent({ keepAlive: true })
  return async ({ message, signature, calls }) => {
    if (!verify(null, Buffer.from(message), key, Buffer.from(signature, 'hex')))
      throw new Error('Unexpected signature')
    for (const call of calls) await send(agent, endpoint, call)
  }
}

/** The embedded database does not look into signatures. */
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=local/20261130/eu-central-1/dynamodb/aws4_request, ' +
  `SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=${'0'.repeat(64)}`

function send(agent: Agent, endpoint: string, { operation, body }: TableCall): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const { hostname, port } = new URL(endpoint)
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `DynamoDB_20120810.${operation}`,
    'x-amz-date': '20261130T000000Z',
    authorization: AUTHORIZATION,
  }
  const outgoing = request({ hostname, port, method: 'POST', agent, headers }, (response) => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (part: string) => {
      text += part
    })
    response.on('end', () => {
      if (response.statusCode === 200) resolve()
      else reject(new Error(`Unexpected answer ${response.statusCode} ${text}`))
    })
  })
  outgoing.on('error', reject)
  outgoing.end(body)
  return promise
}
