import { makeQuizSchema } from '../../compiler/author/quiz/make-quiz-schema.ts'
import type { Command } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** Prints the JSON Schema of a `quiz` block, for editors. */
export const schema: Command = {
  usage: `Usage: notedrill schema

Prints the JSON Schema (2020-12) of what stands in a \`quiz\` block of a note, for editors and programs
that write notes.

  --help          this text`,
  async run(args, output) {
    readArguments(args, {}, [])
    output.print(makeQuizSchema().trimEnd())
    return 0
  },
}
