import { callAws } from './call-aws.ts'

/** Reads a SecureString of the parameter store. @throws if it is not there, or not given */
export async function readParameter(name: string): Promise<string> {
  const { AWS_REGION = '', AWS_ENDPOINT_URL_SSM } = process.env
  const answer = await callAws({
    service: 'ssm',
    target: 'AmazonSSM.GetParameter',
    url: new URL('/', AWS_ENDPOINT_URL_SSM ?? `https://ssm.${AWS_REGION}.amazonaws.com`),
    version: '1.1',
    input: { Name: name, WithDecryption: true },
  })
  const value = valueIn(answer)
  if (value === undefined) throw new Error(`The parameter ${name} has no value`)
  return value
}

function valueIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('Parameter' in answer)) return undefined
  const { Parameter: parameter } = answer
  if (typeof parameter !== 'object' || parameter === null || !('Value' in parameter))
    return undefined
  return typeof parameter.Value === 'string' ? parameter.Value : undefined
}
