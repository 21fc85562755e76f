import { randomUUID } from 'node:crypto'

/** A request to the HTTP API. */
export interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  /** Text as it is; anything else as JSON. */
  readonly body?: unknown
  /** Sends the body as base64, as API Gateway does when it takes it for bytes. */
  readonly base64?: boolean
}

/** The event that API Gateway makes of a request (HTTP API, payload format 2.0). */
export function httpEvent(line: string, { headers = {}, body, base64 = false }: Asking = {}) {
  const [method = '', url = ''] = line.split(' ')
  const [rawPath = '', rawQueryString = ''] = url.split('?')
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const sent = base64 && text ? Buffer.from(text).toString('base64') : text
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { 'accept-encoding': 'gzip', host: 'api.example', ...type, ...headers },
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'api.example',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'x' },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: '20/Nov/2026:12:00:00 +0000',
      timeEpoch: 1_795_176_000_000,
    },
    ...(sent === undefined ? {} : { body: sent }),
    isBase64Encoded: base64,
  }
}
