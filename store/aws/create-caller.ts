import { type IncomingMessage, Agent as PlainAgent, request as requestPlainly } from 'node:http'
import { Agent, request } from 'node:https'
import { type Credentials, signRequest } from './sign-request.ts'

/** A call of a service that speaks AWS's JSON over HTTP. */
export interface ServiceCall {
  /** The service's name as it is signed, such as `sqs`. */
  readonly service: string
  readonly region: string
  readonly credentials: Credentials
  /** What is called, such as `AmazonSQS.SendMessage`. */
  readonly target: string
  /** Where the service is; only the root is ever called. */
  readonly url: URL
  readonly version: '1.0' | '1.1'
  /** In JSON. */
  readonly body: string
}

/** What a service answered. */
export interface ServiceAnswer {
  readonly status: number
  /** JSON, if it is as it should be. */
  readonly text: string
}

/** Calls services over connections that are kept open. */
export interface Caller {
  /** Rejects with what went wrong below the service: a broken connection, or a `TimeoutError`. */
  call(call: ServiceCall): Promise<ServiceAnswer>
  destroy(): void
}

/** A caller that waits so long for a connection, and for an answer. */
export function createCaller(timeoutMs: number): Caller {
  const agent = new Agent({ keepAlive: true })
  const plainAgent = new PlainAgent({ keepAlive: true })
  return {
    call(call) {
      const { promise, resolve, reject } = Promise.withResolvers<ServiceAnswer>()
      const { protocol, hostname, port } = call.url
      const options = {
        hostname,
        port,
        method: 'POST',
        headers: headersOf(call),
        timeout: timeoutMs,
      }
      const receive = (response: IncomingMessage): void => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
        response.on('error', reject)
      }
      const outgoing =
        protocol === 'https:'
          ? request({ ...options, agent }, receive)
          : requestPlainly({ ...options, agent: plainAgent }, receive)
      outgoing.on('timeout', () => outgoing.destroy(timedOut(timeoutMs)))
      outgoing.on('error', reject)
      outgoing.end(call.body)
      return promise
    },
    destroy() {
      agent.destroy()
      plainAgent.destroy()
    },
  }
}

function headersOf({ service, region, credentials, target, url, version, body }: ServiceCall) {
  const headers = { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target }
  return signRequest({ service, region, host: url.host, headers, body, credentials }, new Date())
}

function timedOut(ms: number): Error {
  return Object.assign(new Error(`no answer within ${ms} ms`), { name: 'TimeoutError' })
}
