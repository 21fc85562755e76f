import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto'

/** Who calls, as AWS gives it. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

/** A POST to the root of a service, and who makes it. */
export interface Unsigned {
  /** The service's name as it is signed, such as `dynamodb`. */
  readonly service: string
  readonly region: string
  readonly host: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly credentials: Credentials
}

/** The headers of a request with those that sign it, in Signature Version 4. */
export function signRequest(request: Unsigned, now: Date): Record<string, string> {
  const { service, region, host, body, credentials } = request
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const date = time.slice(0, 8)
  const scope = `${date}/${region}/${service}/aws4_request`
  const { sessionToken } = credentials
  const headers: Record<string, string> = {
    ...request.headers,
    host,
    'x-amz-date': time,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
  }
  const names = Object.keys(headers).sort()
  const signed = names.join(';')
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = `POST\n/\n\n${lines}\n${signed}\n${hash('sha256', body)}`
  const signature = createHmac('sha256', keyOfDay(request, date))
    .update(`AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash('sha256', canonical)}`)
    .digest('hex')
  const credential = `Credential=${credentials.accessKeyId}/${scope}`
  const how = `${credential}, SignedHeaders=${signed}, Signature=${signature}`
  return { ...headers, authorization: `AWS4-HMAC-SHA256 ${how}` }
}

/** The last key that was made: it holds for a day and a service, and making one takes four hashes. */
let latest: { readonly of: string; readonly key: KeyObject } | undefined

function keyOfDay({ service, region, credentials }: Unsigned, date: string): KeyObject {
  const { secretAccessKey } = credentials
  const of = [secretAccessKey, date, region, service].join('/')
  if (latest?.of === of) return latest.key
  let key: Buffer = Buffer.from(`AWS4${secretAccessKey}`)
  for (const part of [date, region, service, 'aws4_request'])
    key = createHmac('sha256', key).update(part).digest()
  latest = { of, key: createSecretKey(key) }
  return latest.key
}
