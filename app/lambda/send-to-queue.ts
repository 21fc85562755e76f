import { callAws } from './call-aws.ts'

/** A message for a queue. */
export interface Queued {
  readonly queueUrl: string
  readonly body: string
  readonly delaySeconds: number
}

/** Sends a message to a queue of SQS. @throws StoreUnavailable if the queue did not take it */
export async function sendToQueue({ queueUrl, body, delaySeconds }: Queued): Promise<void> {
  await callAws({
    service: 'sqs',
    target: 'AmazonSQS.SendMessage',
    url: new URL('/', process.env.AWS_ENDPOINT_URL_SQS ?? queueUrl),
    version: '1.0',
    input: { QueueUrl: queueUrl, MessageBody: body, DelaySeconds: delaySeconds },
  })
}
