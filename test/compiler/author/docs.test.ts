import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../../../compiler/compile.ts'
import { EMPTY_LOCK } from '../../../compiler/lock/lock.ts'
import { parseMarkdown } from '../../../compiler/note/parse-markdown.ts'
import { SVG } from '../../support/tiny-images.ts'

const PICTURE = 'assets/90ecfce0fe4988ae.svg'

/** The examples of docs/notes.md that show how to write a question. */
function examples(): string[] {
  const { children } = parseMarkdown(readFileSync('docs/notes.md', 'utf8'))
  const sections = children.flatMap((node, at) =>
    node.type === 'heading' && node.depth === 2 ? [at] : [],
  )
  const titleAt = (at: number): string => JSON.stringify(children[at])
  const start = sections.find((at) => titleAt(at).includes('Questions of your own')) ?? 0
  const end = sections.find((at) => at > start)
  return children
    .slice(start, end)
    .flatMap((node) => (node.type === 'code' && node.lang === 'markdown' ? [node.value] : []))
}

function compileExample(text: string) {
  const files = [{ path: 'deck/note.md', bytes: Buffer.from(text) }]
  const { decks, messages } = compile(files, EMPTY_LOCK, () => SVG)
  return {
    messages,
    asked: decks.flatMap(({ cards }) =>
      cards
        .filter(({ rule }) => rule.startsWith('author/'))
        .flatMap(({ questions }) =>
          questions.map(({ kind, stem, answer }) => `${kind}: ${stem} => ${answer}`),
        ),
    ),
  }
}

test('every example of docs/notes.md asks what its author meant', () => {
  const compiled = examples().map(compileExample)
  expect(compiled.flatMap(({ messages }) => messages)).toEqual([])
  expect(compiled.map(({ asked }) => asked)).toEqual([
    ['choice: Which of these survives the end of a container? => a volume'],
    ['choice: What does this print? `echo one; echo two` => two lines'],
    [
      'recall: Why does a container start so fast? => No operating system has to boot.',
      'cloze: An image is a stack of […] layers. => read-only',
    ],
    [
      'cloze: The […] is shared with the host. => kernel',
      'cloze: The kernel is shared with the […]. => host',
    ],
    ['recall: What is left when a container ends? => Its image, and its volumes.'],
    [
      'recall: What does a registry keep? => Images',
      'choice: Who pulls the image of a task? => the agent',
    ],
    ['recall: Which two roles does a task have? => the task role; the execution role'],
    [
      'recall: ECS => Elastic Container Service',
      'recall: Kernel => Kern',
      'recall: Kern => Kernel',
      'recall: What does a task definition name? => an image; its ports',
      'cloze: A […] is a running copy of a task definition. => task',
      'cloze: A task is a running copy of a […]. => task definition',
      'recall: […] and […] are shared out by the scheduler. => CPU; memory',
      'cloze: CPU and memory are shared out by the […]. => scheduler',
    ],
    ['choice: Which of these runs without servers of your own? => Fargate'],
    [
      'truefalse: A task may have more than one container. => True',
      'typed: How much memory does the smallest Fargate task have, in GB? => 0.5',
      'cloze: A task gets its own network interface in […] mode. => awsvpc',
      'recall: Why is a volume no part of an image? => It would be read-only.',
      'order: How does an image get to a container? => build; push; pull; run',
      'match: What does each role do? => task role – lets the program call AWS; execution role – lets ECS pull the image',
    ],
    [
      `recall: Which part is this? ![A stack of three layers under a thin one](${PICTURE}) => The writable layer`,
    ],
    ['recall: What is pulled first? => The lowest layer'],
  ])
})
