import { createHash, createHmac } from 'node:crypto'
import { type IncomingMessage, request as requestPlainly } from 'node:http'
import { Agent, request } from 'node:https'
import { StoreUnavailable } from '../../study/act/store.ts'

/** A call of a service that speaks AWS's JSON over HTTP. */
export interface AwsCall {
  /** Its name as it is signed, such as `sqs`. */
  readonly service: string
  /** What is called, such as `AmazonSQS.SendMessage`. */
  readonly target: string
  readonly url: URL
  readonly version: '1.0' | '1.1'
  readonly input: unknown
}

/** Kept open between calls. */
const agent = new Agent({ keepAlive: true, maxSockets: 4 })
const TIMEOUT_MS = 1500

/**
 * Calls a service with the credentials of the environment. For the one call that is needed of it:
 * its own client would be a third of a bundle.
 *
 * @throws StoreUnavailable if it gave no useful answer
 */
export async function callAws(call: AwsCall): Promise<unknown> {
  const payload = JSON.stringify(call.input)
  const { status, text } = await post(call.url, payload, signedHeaders(call, payload, new Date()))
  if (status !== 200) throw new StoreUnavailable(`${call.target} answered ${status}`)
  return JSON.parse(text)
}

/** The headers of a call, in Signature Version 4. */
export function signedHeaders(
  { service, target, url, version }: Omit<AwsCall, 'input'>,
  payload: string,
  now: Date,
): Record<string, string> {
  const { AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SESSION_TOKEN } = process.env
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const date = time.slice(0, 8)
  const scope = `${date}/${AWS_REGION}/${service}/aws4_request`
  const headers: Record<string, string> = {
    'content-type': `application/x-amz-json-${version}`,
    host: url.host,
    'x-amz-date': time,
    ...(AWS_SESSION_TOKEN ? { 'x-amz-security-token': AWS_SESSION_TOKEN } : {}),
    'x-amz-target': target,
  }
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', '/', '', lines, names.join(';'), hash(payload)].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', time, scope, hash(canonical)].join('\n')
  const signature = hmac(signingKey([date, AWS_REGION, service]), toSign).toString('hex')
  const credential = `Credential=${AWS_ACCESS_KEY_ID}/${scope}`
  const signed = `SignedHeaders=${names.join(';')}, Signature=${signature}`
  return { ...headers, authorization: `AWS4-HMAC-SHA256 ${credential}, ${signed}` }
}

function signingKey(parts: readonly string[]): string | Buffer {
  const { AWS_SECRET_ACCESS_KEY = '' } = process.env
  const first: string | Buffer = `AWS4${AWS_SECRET_ACCESS_KEY}`
  return [...parts, 'aws4_request'].reduce(hmac, first)
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

interface Answer {
  readonly status: number
  readonly text: string
}

function post(url: URL, payload: string, headers: Record<string, string>): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const fail = (cause: Error): void =>
    reject(new StoreUnavailable(`${url.host} did not answer`, { cause }))
  const receive = (response: IncomingMessage): void => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (part: string) => {
      text += part
    })
    response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    response.on('error', fail)
  }
  const options = { method: 'POST', headers, timeout: TIMEOUT_MS }
  const outgoing =
    url.protocol === 'https:'
      ? request(url, { ...options, agent }, receive)
      : requestPlainly(url, options, receive)
  outgoing.on('timeout', () => outgoing.destroy(new Error('timed out')))
  outgoing.on('error', fail)
  outgoing.end(payload)
  return promise
}
