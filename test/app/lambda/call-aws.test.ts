import { afterEach, beforeEach, expect, test } from 'vitest'
import { signedHeaders } from '../../../app/lambda/call-aws.ts'

const NAMES = ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']
const before = new Map(NAMES.map((name) => [name, process.env[name]]))
beforeEach(() => {
  for (const name of NAMES) process.env[name] = `${name.toLowerCase()}-x`
})
afterEach(() => {
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
})

test("a call is signed as AWS's own signer signs it", () => {
  const url = new URL('https://sqs.eu-central-1.amazonaws.com/')
  const at = new Date('2026-11-20T12:34:56.789Z')
  const call = { service: 'sqs', target: 'AmazonSQS.SendMessage', url, version: '1.0' } as const
  // What @smithy/signature-v4 5 makes of the same.
  expect(signedHeaders(call, '{"QueueUrl":"x"}', at).authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=aws_access_key_id-x/20261120/aws_region-x/sqs/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=8373dbf50f8ebf3d551759c42cf47a4e12dc63f56eb9dadbefafda2338750cc2',
  )
})
