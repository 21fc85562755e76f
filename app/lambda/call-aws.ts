import { createCaller, type ServiceCall } from '../../store/aws/create-caller.ts'
import { StoreUnavailable } from '../../study/act/store.ts'

/** A call of a service, with the credentials of the environment. */
export interface AwsCall extends Omit<ServiceCall, 'region' | 'credentials' | 'body'> {
  readonly input: unknown
}

const caller = createCaller(1500)

/**
 * Calls a service with the credentials of the environment. For the one call that is needed of it:
 * its own client would be a third of a bundle.
 *
 * @throws StoreUnavailable if it gave no useful answer
 */
export async function callAws({ input, ...call }: AwsCall): Promise<unknown> {
  const { AWS_REGION: region = '' } = process.env
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = process.env
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  }
  const calling = caller.call({ ...call, region, credentials, body: JSON.stringify(input) })
  const { status, text } = await calling.catch((cause: Error) => {
    throw new StoreUnavailable(`${call.url.host} did not answer`, { cause })
  })
  if (status !== 200) throw new StoreUnavailable(`${call.target} answered ${status}`)
  return JSON.parse(text)
}
