import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A call that came in. */
export interface OutsideCall {
  /** `POST /channels/1/messages`, or what was called of AWS. */
  readonly what: string
  readonly authorization: string
  readonly body: Record<string, unknown>
}

/** A stand-in for what functions call outside of the table: the parameter store, the queue, Discord. */
export async function openOutside() {
  const calls: OutsideCall[] = []
  const server = createServer(async (request, response) => {
    const target = request.headers['x-amz-target']
    const sent = await text(request)
    const what = target === undefined ? `${request.method} ${request.url}` : String(target)
    const { authorization = '' } = request.headers
    calls.push({ what, authorization, body: sent === '' ? {} : JSON.parse(sent) })
    response.writeHead(200, { 'content-type': 'application/json' })
    const answer =
      target === 'AmazonSSM.GetParameter'
        ? { Parameter: { Value: 'the.bot.token' } }
        : { id: '7000000000000000001', MessageId: 'm' }
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    calls,
    environment: {
      DISCORD_TOKEN_PARAMETER: '/notedrill/test/discord-token',
      QUIZ_QUEUE_URL: 'https://sqs.local.amazonaws.com/1/quiz',
      AWS_ENDPOINT_URL_SSM: url,
      AWS_ENDPOINT_URL_SQS: url,
      DISCORD_API_URL: url,
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
