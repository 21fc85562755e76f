import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { describeError } from '../../../app/lambda/describe-error.ts'
import { StoreUnavailable } from '../../../study/act/store.ts'

/** What is thrown when something is done. */
function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}

describe('an error in the log', () => {
  test('quotes nothing of what a learner wrote', () => {
    const parsing = thrownBy(() => JSON.parse('my secret answer'))
    expect(String(parsing)).toContain('secret')
    const described = describeError(new RangeError('Unexpected my secret', { cause: parsing }))
    expect(described).toMatchObject({ name: 'RangeError', cause: { name: 'SyntaxError' } })
    expect(JSON.stringify(described)).not.toContain('secret')
  })

  test('is not deceived by an answer that looks like a frame', () => {
    const { frames } = describeError(new Error('Unexpected\n    at my secret (a.ts:1:1)'))
    expect(frames.join()).not.toContain('secret')
    expect(frames[0]).toContain('describe-error.test.ts')
  })

  test('tells where it came from, innermost first', () => {
    const { frames } = describeError(thrownBy(() => JSON.parse('{')))
    expect(frames[0]).toMatch(/^JSON\.parse/)
    expect(frames[1]).toContain('describe-error.test.ts')
    expect(frames.length).toBeLessThanOrEqual(8)
  })

  test.each([
    ['of the store', new StoreUnavailable('the table did not answer')],
    ['of the network', Object.assign(new Error('connect ECONNREFUSED'), { syscall: 'connect' })],
    [
      'of the service',
      new ConditionalCheckFailedException({ message: 'no', $metadata: { httpStatusCode: 400 } }),
    ],
  ])('says the message %s, which quotes nobody', (_, error) => {
    expect(describeError(error).message).toBe(error.message)
  })

  test.each([
    ['text', 'my secret answer', 'string'],
    ['nothing', undefined, 'undefined'],
  ])('that is %s is named by its type', (_, thrown, name) => {
    expect(describeError(thrown)).toEqual({ name, frames: [] })
  })

  test('that is its own cause ends somewhere', () => {
    const error = new Error('round')
    error.cause = error
    expect(JSON.stringify(describeError(error)).match(/"name"/g)).toHaveLength(4)
  })
})
