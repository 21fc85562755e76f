import { join } from 'node:path'
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { FUNCTIONS } from '../../bin/package/functions.ts'
import { makeTemplate } from '../../bin/package/make-template.ts'
import { tokenItem } from '../../store/learner-items.ts'
import { tableDefinition } from '../../store/table.ts'
import {
  type Resource,
  readTemplate,
  resourceOf,
  resourcesOf,
  type Template,
} from '../support/template.ts'

const packaged = inject('packaged')
const files = { dev: join(packaged, 'template', 'cloudformation-template-update-stack.json') }
const template = readTemplate(files.dev)
const functions = FUNCTIONS.map(({ name }) => name)
const logical = (name: string, kind: string): string =>
  name.replace(/^./, (letter) => letter.toUpperCase()) + kind
const functionOf = (name: string): Resource => resourceOf(template, logical(name, 'LambdaFunction'))

/** One for all: to make it takes longer than all that it does. */
const engine = new CelEngine()

/** What AWS's own rules have against a template. */
function complaints(file: string): string[] {
  // W3005: a `DependsOn` that Serverless writes although a reference says it already.
  // W8003: a condition on a parameter is settled when the template is made.
  const exclude = { ids: ['W3005', 'W8003'] }
  const { diagnostics } = engine.validateDetailed(new TemplateFile(file), {
    severityLevel: 'WARN',
    exclude,
  })
  return diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`)
}

describe('the template', () => {
  test('is one that AWS has nothing against', () => {
    expect(complaints(files.dev)).toEqual([])
  })

  test.each(functions)('runs %s on arm64 and Node 24, under a role of its own', (name) => {
    const { Runtime, Architectures, Handler, Role } = functionOf(name).Properties
    expect({ Runtime, Architectures, Handler, Role }).toEqual({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Role: { 'Fn::GetAtt': [logical(name, 'Role'), 'Arn'] },
    })
  })

  test('has these functions and roles, and no others', () => {
    const ownersOf = (type: string, kind: string): string[] =>
      [...resourcesOf(template, type).keys()].map((name) => name.replace(kind, '').toLowerCase())
    expect(ownersOf('AWS::Lambda::Function', 'LambdaFunction').toSorted()).toEqual(functions)
    expect(ownersOf('AWS::IAM::Role', 'Role').toSorted()).toEqual(functions)
    expect(resourcesOf(template, 'AWS::IAM::Policy').size).toBe(0)
  })

  test.each(functions)('keeps the log of %s for 30 days, and tells when it fails', (name) => {
    const group = resourceOf(template, logical(name, 'LogGroup')).Properties
    expect(group).toMatchObject({
      LogGroupName: `/aws/lambda/notedrill-dev-${name}`,
      RetentionInDays: 30,
    })
    const alarm = resourceOf(template, logical(name, 'ErrorsAlarm')).Properties
    expect(alarm).toMatchObject({
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: logical(name, 'LambdaFunction') } }],
      AlarmActions: [{ Ref: 'AlarmTopic' }],
    })
  })

  test('routes interactions to Discord, all else to the API, and slows both down', () => {
    const routes = [...resourcesOf(template, 'AWS::ApiGatewayV2::Route').values()].map(
      ({ Properties: { RouteKey, Target } }) => [RouteKey, Target['Fn::Join'][1][1].Ref],
    )
    expect(routes.toSorted()).toEqual([
      ['$default', 'HttpApiIntegrationApi'],
      ['GET /charts/{chart}', 'HttpApiIntegrationChart'],
      ['POST /discord/events', 'HttpApiIntegrationDiscord'],
      ['POST /discord/interactions', 'HttpApiIntegrationDiscord'],
      ['POST /v1/learners', 'HttpApiIntegrationApi'],
    ])
    const stage = resourceOf(template, 'HttpApiStage')
    expect(stage.Properties).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      RouteSettings: { 'POST /v1/learners': { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 20 } },
    })
    expect(stage.DependsOn).toContain('HttpApiRoutePostV1Learners')
  })

  test('logs neither paths nor addresses', () => {
    const { Format } = resourceOf(template, 'HttpApiStage').Properties.AccessLogSettings
    const logged = [...String(Format).matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name)
    expect(logged).toEqual([
      'requestId',
      'requestTime',
      'routeKey',
      'status',
      'responseLatency',
      'integrationErrorMessage',
    ])
  })
})

describe('the table', () => {
  const table = resourceOf(template, 'Table')

  test('is the one that the store makes for itself elsewhere', () => {
    const { TableName: _, ...definition } = tableDefinition('any')
    expect(table.Properties).toMatchObject(definition)
    const { GlobalSecondaryIndexes, LocalSecondaryIndexes } = table.Properties
    expect([GlobalSecondaryIndexes, LocalSecondaryIndexes]).toEqual([
      definition.GlobalSecondaryIndexes,
      definition.LocalSecondaryIndexes,
    ])
  })

  test('deletes what is over by the attribute that the store writes', () => {
    const token = { hash: 'h', scopes: [], createdAt: 0, expiresAt: 0 }
    const { AttributeName, Enabled } = table.Properties.TimeToLiveSpecification
    expect([Enabled, Object.keys(tokenItem('l', token))]).toEqual([
      true,
      expect.arrayContaining([AttributeName]),
    ])
  })

  test('is encrypted, can be put back to any moment, and outlives the stack', () => {
    expect(table.Properties).toMatchObject({
      SSESpecification: { SSEEnabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
    expect(table.DeletionPolicy).toBe('RetainExceptOnCreate')
  })
})

describe('another template', () => {
  let prod: Template
  let alone: Template
  beforeAll(async () => {
    const options = { root: process.cwd(), artifacts: packaged }
    const make = async (stage: string, withDiscord: boolean): Promise<Template> => {
      const file = await makeTemplate({
        ...options,
        stage,
        withDiscord,
        folder: `template-${stage}`,
      })
      expect(complaints(file)).toEqual([])
      return readTemplate(file)
    }
    prod = await make('prod', true)
    alone = await make('alone', false)
  })

  test('in production the table cannot be deleted, and every function keeps processes for itself', () => {
    expect(resourceOf(prod, 'Table').Properties.DeletionProtectionEnabled).toBe(true)
    expect(Reflect.get(prod, 'Conditions').ReservesConcurrency).toEqual({
      'Fn::Equals': ['yes', 'yes'],
    })
    const kept = functions.map((name) => {
      const { Properties } = resourceOf(prod, logical(name, 'LambdaFunction'))
      return Properties.ReservedConcurrentExecutions['Fn::If'].slice(0, 2)
    })
    expect(kept).toEqual([
      ['ReservesConcurrency', 50],
      ['ReservesConcurrency', 5],
      ['ReservesConcurrency', 50],
      ['ReservesConcurrency', 1],
      ['ReservesConcurrency', 5],
    ])
  })

  test('without Discord there is the API alone', () => {
    expect([...resourcesOf(alone, 'AWS::Lambda::Function').keys()]).toEqual(['ApiLambdaFunction'])
    expect(JSON.stringify(alone)).not.toMatch(/discord|remind/i)
  })
})
