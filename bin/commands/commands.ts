import type { Command } from './command.ts'

/** A command as the list of commands shows it; what it needs is loaded when it is called. */
export interface Listed {
  readonly summary: string
  load(): Promise<Command>
}

/** Every command by its name; a new one is one file and one entry here. */
export const commands: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  [
    'start',
    {
      summary: 'serve notes on this machine: page, API, Discord',
      load: async () => (await import('./start.ts')).start,
    },
  ],
  [
    'compile',
    {
      summary: 'notes -> a bank of questions',
      load: async () => (await import('./compile.ts')).compile,
    },
  ],
  [
    'watch',
    {
      summary: 'compile again whenever a note is saved',
      load: async () => (await import('./watch.ts')).watch,
    },
  ],
  [
    'check',
    {
      summary: 'what is wrong with the notes, without writing anything',
      load: async () => (await import('./check.ts')).check,
    },
  ],
  [
    'diff',
    {
      summary:
        'what became of the cards since a revision: added, kept, reworded, changed, moved, removed',
      load: async () => (await import('./diff.ts')).diff,
    },
  ],
  [
    'doctor',
    {
      summary: 'examine what is kept, and mend what follows from the logs',
      load: async () => (await import('./doctor.ts')).doctor,
    },
  ],
  [
    'export',
    {
      summary: 'notes -> a package for Anki, a quiz for Moodle (GIFT), CSV or JSON',
      load: async () => (await import('./export.ts')).exportCards,
    },
  ],
  [
    'stats',
    {
      summary: 'what the notes come to: lines, facts, cards, forms, and what was refused',
      load: async () => (await import('./stats.ts')).stats,
    },
  ],
  [
    'explain',
    {
      summary: 'what each line of a note became, or which gate refused it and why',
      load: async () => (await import('./explain.ts')).explain,
    },
  ],
  [
    'import',
    {
      summary: 'GIFT (Moodle) or CSV (Anki) -> notes in our syntax',
      load: async () => (await import('./import.ts')).importQuestions,
    },
  ],
  [
    'register',
    {
      summary: 'tell Discord which commands the bot has',
      load: async () => (await import('./register.ts')).register,
    },
  ],
  [
    'schema',
    {
      summary: 'the JSON Schema of a `quiz` block',
      load: async () => (await import('./schema.ts')).schema,
    },
  ],
])
