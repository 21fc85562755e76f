import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notedrill } from '../bin/notedrill-cli.ts'

const MIN_LINES = 30
const MAX_LINES = 90

const decks = readdirSync('content', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

const notesOf = (deck: string): string[] =>
  readdirSync(`content/${deck}`)
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .sort()
    .map((name) => `content/${deck}/${name}`)

const notes = decks.flatMap(notesOf)
const read = (path: string): string => readFileSync(path, 'utf8')
const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, '')

/** Targets of links and images that lie beside the note, with the text that stands for them. */
function* targetsOf(path: string): Generator<{ alt: string; target: string }> {
  for (const [, alt = '', target = ''] of withoutFences(read(path)).matchAll(
    /\[([^\]]*)\]\(([^)\s]+)\)/g,
  ))
    if (!/^[a-z]+:/.test(target)) yield { alt, target: posix.join(posix.dirname(path), target) }
}

describe('decks', () => {
  test('are these', () => {
    expect(decks).toEqual(['containers', 'ecr', 'ecs', 'orchestrators'])
  })

  test.each(decks)('%s says what it is and lists all its notes in order', (deck) => {
    const index = `content/${deck}/index.md`
    expect(read(index)).toMatch(/^---\ntitle: .+\ndescription: .+\nemoji: .+\n/)
    expect([...targetsOf(index)].map(({ target }) => target)).toEqual(notesOf(deck))
  })
})

test('the lock is the one that a build writes, and nothing is wrong with the notes', async () => {
  const { code, out, err } = await notedrill(['check', 'content', '--frozen'], { cwd: '.' })
  expect([code, err, out.trim().split('\n')]).toEqual([
    0,
    '',
    [expect.stringMatching(/^\d+ cards in 4 decks; 0 errors, 0 warnings/)],
  ])
})

describe('notes', () => {
  test.each(notes)('%s has a title and a length that one sitting bears', (path) => {
    const text = read(path)
    expect(text).toMatch(/^---\ntitle: .+\ndescription: .+\n/)
    const lines = text.split('\n').filter((line) => line.trim() !== '').length
    expect(lines).toBeGreaterThanOrEqual(MIN_LINES)
    expect(lines).toBeLessThanOrEqual(MAX_LINES)
  })

  test.each(notes)('%s points only at what is there, and says it in words too', (path) => {
    for (const { alt, target } of targetsOf(path)) {
      expect(existsSync(target), target).toBe(true)
      expect(alt).not.toBe('')
    }
  })

  test.each(decks)('%s defines no term twice', (deck) => {
    const terms = notesOf(deck).flatMap((path) =>
      [...read(path).matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, term]) => term),
    )
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([])
  })
})

describe('the course teaches', () => {
  test.each<[string, RegExp, string]>([
    ['what a guest system costs', /60 %/, 'containers/01-virtual-machines.md'],
    ['what a container is', /isolated process/, 'containers/02-what-a-container-is.md'],
    ['how strong isolation is', /house[\s\S]*flat/, 'containers/03-house-or-flat.md'],
    ['what adds a layer', /`RUN`\n- `COPY`\n- `ADD`/, 'containers/04-images.md'],
    ['what is gone with it', /deleted along with it/, 'containers/05-from-image-to-container.md'],
    ['which port a web server uses', /HTTP \| 80 /, 'containers/05-from-image-to-container.md'],
    ['the best-known registry', /Docker Hub is the best/, 'containers/06-registries.md'],
    ['how to run an image', /docker run -t -i -p/, 'containers/07-working-with-docker.md'],
    [
      'what containers are for',
      /Microservices[\s\S]*ETL[\s\S]*Continuous/,
      'containers/08-why-containers.md',
    ],
    ['four jobs of ECS', /Scheduling[\s\S]*Placement[\s\S]*Cluster/, 'ecs/01-what-ecs-does.md'],
    ['what a task definition leaves open', /does not say how many/, 'ecs/02-task-definitions.md'],
    ['the role of the application', /your code in the containers/, 'ecs/03-roles.md'],
    ['what keeps tasks running', /keeps the wanted number/, 'ecs/04-services.md'],
    ['that ECS on EC2 is not serverless', /not serverless/, 'ecs/05-clusters-on-ec2.md'],
    ['how Fargate reaches a VPC', /elastic network interface/, 'ecs/06-fargate.md'],
    ['hosts that AWS looks after', /30 September 2025/, 'ecs/07-managed-instances.md'],
    ['where price-conscious loads run', /price comes first => ECS on EC2/, 'ecs/08-choosing.md'],
    ['Fargate Spot', /two minutes before/, 'ecs/09-capacity-providers.md'],
    ['awsvpc', /network interface of its own/, 'ecs/10-networking.md'],
    ['a task by hand', /two subnets/, 'ecs/11-running-a-task.md'],
    [
      'four ways to deploy',
      /Rolling[\s\S]*Blue\/green[\s\S]*Canary[\s\S]*Linear/,
      'ecs/12-deployments.md',
    ],
    ['what comes afterwards', /auto scaling[\s\S]*Exec[\s\S]*Connect/, 'ecs/13-day-two.md'],
    [
      'registries by account',
      /one private registry in each/,
      'ecr/01-registries-and-repositories.md',
    ],
    ['who may pull', /anyone, even without/, 'ecr/02-who-may-pull-and-push.md'],
    ['how to sign in', /get-login-password/, 'ecr/03-pushing-an-image.md'],
    ['two kinds of scanning', /Amazon Inspector/, 'ecr/04-scanning.md'],
    ['tags that stay', /`IMMUTABLE_WITH_EXCLUSION`/, 'ecr/05-tags-and-lifecycle.md'],
    ['copies across accounts', /across accounts/, 'ecr/06-copies.md'],
    ['who records calls', /CloudTrail \| who did it/, 'ecr/07-watching-and-locking.md'],
    ['Kubernetes', /open-source container orch/, 'orchestrators/01-kubernetes.md'],
    ['EKS', /control plane that AWS runs/, 'orchestrators/02-amazon-eks.md'],
    ['which one when', /=> Amazon EKS[\s\S]*=> Kubernetes on/, 'orchestrators/03-ecs-or-eks.md'],
  ])('%s', (_what, pattern, path) => {
    expect(read(`content/${path}`)).toMatch(pattern)
  })
})
