import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { HttpRequest } from '../http.ts'

/** What of an event of API Gateway (HTTP API, payload format 2.0) is read. */
export type HttpEvent = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'headers' | 'body' | 'isBase64Encoded'
> & {
  readonly requestContext: Pick<APIGatewayProxyEventV2['requestContext'], 'requestId'> & {
    readonly http: Pick<APIGatewayProxyEventV2['requestContext']['http'], 'method' | 'sourceIp'>
  }
}

/** An event as the request that it was. */
export function readEvent(event: HttpEvent): HttpRequest {
  const { rawPath, rawQueryString, headers, body = '', isBase64Encoded, requestContext } = event
  const path = escapePath(rawPath)
  return {
    method: requestContext.http.method,
    url: rawQueryString === '' ? path : `${path}?${rawQueryString}`,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
    requestId: requestContext.requestId,
    address: requestContext.http.sourceIp,
  }
}

/** Whatever can stand in no encoded path, and a `%` that escapes nothing. */
const UNESCAPED = /%(?![\dA-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/gu

/**
 * API Gateway hands over the path of an HTTP API decoded (and keeps a `%25` as `%`), all others
 * encoded; here it is encoded either way.
 */
function escapePath(path: string): string {
  return path.toWellFormed().replace(UNESCAPED, encodeURIComponent)
}
