import { toJsonSchema } from '@valibot/to-json-schema'
import { QUIZ_PARTS, QuizBlockSchema } from './quiz-schema.ts'

/** The JSON Schema of a `quiz` block, made from the schema that validates it. */
export function makeQuizSchema(): string {
  const schema = toJsonSchema(QuizBlockSchema, {
    definitions: QUIZ_PARTS,
    ignoreActions: ['check'],
    target: 'draft-2020-12',
  })
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
