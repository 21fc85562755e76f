import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { FUNCTIONS } from '../../bin/package/functions.ts'
import { requestsInBundle } from '../support/bundle-contents.ts'
import {
  actionsOf,
  type Resource,
  readTemplate,
  resourceOf,
  statementsOf,
} from '../support/template.ts'

const packaged = inject('packaged')
const template = readTemplate(
  join(packaged, 'template', 'cloudformation-template-update-stack.json'),
)
const functions = FUNCTIONS.map(({ name }) => name)
const logical = (name: string, kind: string): string =>
  name.replace(/^./, (letter) => letter.toUpperCase()) + kind
const functionOf = (name: string): Resource => resourceOf(template, logical(name, 'LambdaFunction'))
const roleOf = (name: string): Resource => resourceOf(template, logical(name, 'Role'))

describe('roles', () => {
  const LOGS = ['logs:CreateLogStream', 'logs:PutLogEvents']
  const TAKES = ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage']
  const MORE = new Map([
    ['discord', ['sqs:SendMessage']],
    ['remind', ['ssm:GetParameter']],
    ['timer', ['ssm:GetParameter', 'sqs:SendMessage', ...TAKES]],
  ])

  test.each(functions)('%s may do what its code does, and no more', (name) => {
    const requests = requestsInBundle(packaged, name).map((request) => `dynamodb:${request}`)
    const allowed = [...requests, ...LOGS, ...(MORE.get(name) ?? [])]
    expect(actionsOf(roleOf(name))).toEqual(allowed.toSorted())
  })

  test.each(functions)('%s may do it to what is named, and nothing else', (name) => {
    for (const { Effect, Resource, Action } of statementsOf(roleOf(name))) {
      expect(Effect).toBe('Allow')
      expect(JSON.stringify([Action, Resource])).not.toContain('*')
    }
    const { AssumeRolePolicyDocument } = roleOf(name).Properties
    expect(AssumeRolePolicyDocument.Statement).toEqual([
      { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ])
  })

  test('only reminders and quizzes may read the token of the bot', () => {
    const readers = functions.filter((name) => JSON.stringify(roleOf(name)).includes('ssm'))
    expect(readers).toEqual(['remind', 'timer'])
    const token = statementsOf(roleOf('remind')).find(({ Action }) => Action === 'ssm:GetParameter')
    expect(token?.Resource).toEqual({
      'Fn::Sub':
        // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills these places
        'arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/notedrill/dev/discord-token',
    })
  })

  test('what functions are told holds no secret', () => {
    const told = functions.map((name) => [name, functionOf(name).Properties.Environment?.Variables])
    expect(Object.fromEntries(told)).toEqual({
      api: { TABLE_NAME: { Ref: 'Table' }, AUTHORS: '' },
      chart: undefined,
      discord: {
        TABLE_NAME: { Ref: 'Table' },
        DISCORD_PUBLIC_KEY: '',
        DISCORD_APPLICATION_ID: '',
        NOTES_URL: '',
        PRIVACY_URL: '',
        QUIZ_QUEUE_URL: { Ref: 'QuizQueue' },
        PUBLIC_URL: {
          // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills these places
          'Fn::Sub': 'https://${HttpApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}',
        },
      },
      remind: {
        TABLE_NAME: { Ref: 'Table' },
        DISCORD_TOKEN_PARAMETER: '/notedrill/dev/discord-token',
      },
      timer: {
        TABLE_NAME: { Ref: 'Table' },
        DISCORD_TOKEN_PARAMETER: '/notedrill/dev/discord-token',
        NOTES_URL: '',
        QUIZ_QUEUE_URL: { Ref: 'QuizQueue' },
      },
    })
  })
})
