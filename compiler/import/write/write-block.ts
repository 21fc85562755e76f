import { stringify } from 'yaml'
import type { AuthoredForm } from '../../author/authored.ts'
import { guardHtml } from '../../export/guard-html.ts'
import { BLANK, type Imported } from '../imported.ts'
import { alsoRight } from './also-right.ts'

/** Ways to write a question, the plainest first; not each of them can hold each question. */
export function listBlocks(imported: Imported): string[] {
  const guarded = guardTexts(imported)
  return [...plainBlocks(guarded), ...quizBlocks(guarded)]
}

/** The same in Markdown for notes, where what looks like HTML would be HTML. */
function guardTexts({ form, explanation, ...rest }: Imported): Imported {
  const guard = (value: unknown): unknown => (typeof value === 'string' ? guardHtml(value) : value)
  const guarded: AuthoredForm = JSON.parse(JSON.stringify(form), (key, value) =>
    key === 'kind' || key === 'accepted' ? value : guard(value),
  )
  return {
    ...rest,
    form: guarded,
    ...(explanation === undefined ? {} : { explanation: guardHtml(explanation) }),
  }
}

/** As a person would write it: a list with boxes, `Q:` and `A:`, a sentence with a blank. */
function plainBlocks({ form, explanation, tags }: Imported): string[] {
  // A sentence has its tags at its end, or goes without if it cannot have them; of a list only a `quiz` block has any.
  if (tags.length > 0 && form.kind !== 'cloze') return []
  switch (form.kind) {
    case 'choice':
    case 'select':
    case 'truefalse':
      return [
        [
          `## ${form.stem}`,
          ...(form.hint === undefined ? [] : [quote(form.hint, '')]),
          form.options.map(boxOf).join('\n'),
          ...(explanation === undefined ? [] : [quote(explanation, '')]),
        ].join('\n\n'),
      ]
    case 'recall':
      return explanation === undefined && form.hint === undefined && !form.items
        ? [`Q: ${form.stem}\nA: ${form.answer}`]
        : []
    case 'cloze': {
      if (explanation !== undefined || alsoRight(form).length > 0) return []
      const hint = form.hint === undefined ? '' : `::${form.hint}`
      const sentence = form.stem.replace(BLANK, () => `{{c1::${form.answer}${hint}}}`)
      return [[sentence, ...tags.map((tag) => `#${tag}`)].join(' '), sentence]
    }
    case 'typed':
    case 'order':
    case 'match':
      return []
  }
}

interface Option {
  readonly text: string
  readonly key: boolean
  readonly feedback?: string
}

function boxOf({ text, key, feedback }: Option): string {
  return `- [${key ? 'x' : ' '}] ${text}${feedback === undefined ? '' : `\n${quote(feedback, '  ')}`}`
}

function quote(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => `${indent}> ${line}`)
    .join('\n')
}

/** As a `quiz` block, which holds every kind; where it holds no blank, that is a line to be typed. */
function quizBlocks(imported: Imported): string[] {
  const { form } = imported
  return form.kind === 'cloze'
    ? [
        quizBlock(form.kind, form.stem, imported),
        quizBlock('typed', drawBlank(form.stem), imported),
      ]
    : [quizBlock(form.kind, form.stem, imported)]
}

/** The stem with its blank drawn. */
export function drawBlank(stem: string): string {
  return stem.replace(BLANK, '_____')
}

function quizBlock(kind: string, question: string, { form, explanation, tags }: Imported): string {
  const yaml = stringify(
    {
      kind,
      question,
      ...answersOf(form),
      ...(form.hint === undefined ? {} : { hint: form.hint }),
      ...(explanation === undefined ? {} : { explanation }),
      ...(tags.length === 0 ? {} : { tags }),
    },
    { lineWidth: 0 },
  ).trimEnd()
  const ticks = Math.max(2, ...(yaml.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(ticks + 1)
  return `${fence}quiz\n${yaml}\n${fence}`
}

function answersOf(form: AuthoredForm): Readonly<Record<string, unknown>> {
  switch (form.kind) {
    case 'choice':
    case 'select':
      return {
        options: form.options.map(({ text, key, feedback }) =>
          key || feedback !== undefined
            ? {
                text,
                ...(key ? { right: true } : {}),
                ...(feedback === undefined ? {} : { feedback }),
              }
            : text,
        ),
      }
    case 'truefalse':
      return { answer: form.options.some(({ text, key }) => key && /^true$/i.test(text)) }
    case 'typed':
    case 'cloze': {
      const { answer, tolerance } = form
      const accepted = alsoRight(form)
      return {
        answer,
        ...(accepted.length > 0 ? { accepted } : {}),
        // A number that must be met exactly is any text that must be.
        ...(tolerance ? { tolerance } : {}),
      }
    }
    case 'recall':
      return { answer: form.items ? form.items.map((item) => `- ${item}`).join('\n') : form.answer }
    case 'order':
      return { items: form.items }
    case 'match':
      return { pairs: form.pairs }
  }
}
