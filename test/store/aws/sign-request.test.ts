import { expect, test } from 'vitest'
import { signRequest } from '../../../store/aws/sign-request.ts'

const signatureOf = (headers: Record<string, string>): string | undefined =>
  /SignedHeaders=(.+), Signature=(.+)$/
    .exec(headers.authorization ?? '')
    ?.slice(1)
    .join(' ')

test('the examples of AWS are signed as AWS says', () => {
  const credentials = {
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  }
  const request = { service: 'service', region: 'us-east-1', host: 'example.amazonaws.com' }
  const at = new Date('2015-08-30T12:36:00Z')
  // "post-vanilla" and "post-x-www-form-urlencoded" of the test suite for Signature Version 4.
  expect(signatureOf(signRequest({ ...request, credentials, headers: {}, body: '' }, at))).toBe(
    'host;x-amz-date 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  )
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const form = { ...request, credentials, headers, body: 'Param1=value1' }
  expect(signatureOf(signRequest(form, at))).toBe(
    'content-type;host;x-amz-date ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  )
})

test('a call with the token of a role is signed as the AWS client signs it, on either of two days', () => {
  const call = {
    ...{ service: 'sqs', region: 'aws_region-x', host: 'sqs.eu-central-1.amazonaws.com' },
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'AmazonSQS.SendMessage',
    },
    body: '{"QueueUrl":"x"}',
    credentials: {
      accessKeyId: 'aws_access_key_id-x',
      secretAccessKey: 'aws_secret_access_key-x',
      sessionToken: 'aws_session_token-x',
    },
  }
  const names = 'content-type;host;x-amz-date;x-amz-security-token;x-amz-target'
  const first = new Date('2026-11-20T12:34:56.789Z')
  const signed = signatureOf(signRequest(call, first))
  // What @smithy/signature-v4 5 makes of the same.
  expect(signed).toBe(`${names} 8373dbf50f8ebf3d551759c42cf47a4e12dc63f56eb9dadbefafda2338750cc2`)
  expect(signatureOf(signRequest(call, new Date('2026-11-21T00:00:00Z')))).not.toBe(signed)
  expect(signatureOf(signRequest(call, first))).toBe(signed)
})
