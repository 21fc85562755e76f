import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What of the source files is in a bundle: their paths. */
export function filesInBundle(packaged: string, name: string): string[] {
  const { outputs } = JSON.parse(readFileSync(join(packaged, name, 'meta.json'), 'utf8'))
  const bundle: { inputs: Record<string, { bytesInOutput: number }> }[] = Object.values(outputs)
  return bundle
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))
}

/** The packages that a bundle holds something of, in order. */
export function packagesInBundle(packaged: string, name: string): string[] {
  const packages = filesInBundle(packaged, name).flatMap(
    (path) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  )
  return [...new Set(packages)].toSorted()
}

/** What the client brings along for a discovery of endpoints, which is off. */
const NEVER_SENT = 'DescribeEndpoints'

/** The requests to DynamoDB that a bundle can make: `PutItem` and so on, in order. */
export function requestsInBundle(packaged: string, name: string): string[] {
  return filesInBundle(packaged, name)
    .flatMap((path) => /client-dynamodb\/.*\/commands\/(\w+)Command\.js$/.exec(path)?.[1] ?? [])
    .filter((request) => request !== NEVER_SENT)
    .toSorted()
}
