import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { bundleFunctions } from '../../bin/package/bundle-functions.ts'
import {
  laterPartOf,
  ownBytesIn,
  packagesInBundle,
  partsAtStart,
  partsOf,
} from '../support/bundle-contents.ts'
import { readZip } from '../support/lambda-host/unzip.ts'

const packaged = inject('packaged')
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
const zipOf = (name: string): string => join(packaged, `${name}.zip`)

const LOGGER = [
  '@aws-lambda-powertools/commons',
  '@aws-lambda-powertools/logger',
  '@aws/lambda-invoke-store',
]
const TABLE = [
  '@aws-sdk/client-dynamodb',
  '@aws-sdk/core',
  '@aws-sdk/dynamodb-codec',
  '@smithy/core',
  '@smithy/node-http-handler',
  '@smithy/signature-v4',
  '@smithy/types',
]

describe('a bundle', () => {
  // A parser of Markdown, discord.js or a web framework would show here.
  test.each([
    ['api', [...LOGGER, ...TABLE, 'ts-fsrs', 'valibot']],
    ['discord', [...LOGGER, ...TABLE, 'ts-fsrs']],
    ['chart', LOGGER],
    ['remind', [...LOGGER, ...TABLE, 'ts-fsrs']],
    ['timer', [...LOGGER, ...TABLE, 'ts-fsrs']],
  ])('of %s holds these packages, and no others', (name, packages) => {
    expect(packagesInBundle(packaged, name)).toEqual(packages.toSorted())
  })

  test.each([
    ['api', 100_000],
    ['discord', 100_000],
  ])('of %s has at most 350 kB to load at start, %i of it ours', (name, own) => {
    const parts = partsAtStart(packaged, name)
    const bytes = parts.map((part) => statSync(join(packaged, name, part)).size)
    expect(sum(bytes)).toBeLessThanOrEqual(350_000)
    expect(sum(parts.map((part) => ownBytesIn(packaged, name, part)))).toBeLessThanOrEqual(own)
  })

  test.each(['api', 'chart', 'discord', 'remind', 'timer'])(
    'of %s imports nothing but its own parts: built-ins are asked for',
    (name) => {
      for (const part of partsOf(packaged, name)) {
        const source = readFileSync(join(packaged, name, part), 'utf8')
        const imports = [...source.matchAll(/(?:\bfrom|(?<!\/)\bimport\(?)\s*"([^"]+)"/g)]
        expect(imports.filter(([, path]) => !path?.startsWith('./part-'))).toEqual([])
        expect(source).not.toContain('sourceMappingURL')
      }
    },
  )
})

test('what the bot loads later is one part, in which every name is found', async () => {
  const { modules, names } = laterPartOf(packaged, 'discord')
  const loaded = await Promise.all(modules.map((path) => import(join(process.cwd(), path))))
  expect(names).toContain('openStats')
  expect(names.toSorted()).toEqual(loaded.flatMap((each) => Object.keys(each)).toSorted())
})

describe('a zip', () => {
  test.each([
    ['api', ['index.mjs', 'bank', 'pages']],
    ['discord', ['index.mjs', 'bank', 'texts']],
    ['chart', ['index.mjs']],
    ['remind', ['index.mjs', 'bank', 'texts']],
    ['timer', ['index.mjs', 'bank', 'texts']],
  ])('of %s holds %j', (name, expected) => {
    const names = [...readZip(zipOf(name)).keys()]
    const tops = names
      .map((each) => each.split('/')[0])
      .filter((each) => !each?.startsWith('part-'))
    expect(new Set(tops)).toEqual(new Set(expected))
    expect(names.filter((each) => /\.(map|ts|md)$/.test(each))).toEqual([])
  })

  test('is the same, byte for byte, when it is made again', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'notedrill-again-'))
    for (const part of ['bank', 'pages', 'texts'])
      cpSync(join(packaged, part), join(elsewhere, part), { recursive: true })
    const again = await bundleFunctions(process.cwd(), elsewhere)
    const changed = again.filter(
      ({ name, zip }) => !readFileSync(zip).equals(readFileSync(zipOf(name))),
    )
    expect(changed.map(({ name }) => name)).toEqual([])
    rmSync(elsewhere, { recursive: true })
  })
})
