import { contentOf } from '../../english/content.ts'
import type { Gate } from '../gate.ts'

/** Names that tell whose a thing is. */
const MAKERS: readonly ReadonlySet<string>[] = [
  [
    'amazon',
    'aws',
    'ec2',
    'ecr',
    'ecs',
    'eks',
    'fargate',
    's3',
    'dynamodb',
    'cloudfront',
    'cloudwatch',
  ],
  ['microsoft', 'azure', 'windows'],
  ['google', 'gcp', 'gke', 'bigquery', 'android'],
  ['apple', 'ios', 'macos'],
  ['oracle'],
  ['ibm'],
].map((names) => new Set(names))

/** A question whose answer its own words tell: who runs Amazon's service. */
export const truism: Gate = {
  id: 'truism',
  refuse({ form }) {
    const said = contentOf(form.stem)
    const answer = contentOf(form.answer)
    const tells = (words: ReadonlySet<string>, makers: ReadonlySet<string>): boolean =>
      [...words].some((word) => makers.has(word))
    const maker = MAKERS.find(
      (names) => answer.size === 1 && tells(answer, names) && tells(said, names),
    )
    const asksWhose =
      /^(?:Who|What)\b.*\b(?:provides?|offers?|runs?|run by|made by|owned by|managed by|provided by|offered by|makes|owns)\b/.test(
        form.stem,
      )
    return maker && asksWhose ? `the stem itself names what “${form.answer}” makes` : undefined
  },
}
