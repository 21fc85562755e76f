import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { HttpResponse } from '../http.ts'

/** A response as API Gateway (HTTP API, payload format 2.0) takes it: bytes as base64, none for HEAD. */
export function writeResult(
  method: string,
  { status, headers, body }: HttpResponse,
): APIGatewayProxyStructuredResultV2 {
  const head = { statusCode: status, headers: { ...headers } }
  if (method === 'HEAD') return { ...head, body: '' }
  if (typeof body === 'string') return { ...head, body }
  return { ...head, body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
}
