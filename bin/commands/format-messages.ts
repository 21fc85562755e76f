import type { Message } from '../../compiler/note/message.ts'

export const FORMATS = ['text', 'json', 'github'] as const
export type Format = (typeof FORMATS)[number]

/** Messages for a person, a program, or the log of GitHub Actions. */
export function formatMessages(messages: readonly Message[], format: Format): string {
  switch (format) {
    case 'text':
      return messages.map(formatText).join('\n')
    case 'json':
      return JSON.stringify(messages, undefined, 2)
    case 'github':
      return messages.map(formatGithub).join('\n')
  }
}

function formatText({ path, line, column, severity, rule, found, expected }: Message): string {
  return `${path}:${line}:${column} ${severity} ${rule}: found ${found}, expected ${expected}`
}

const LEVELS = { error: 'error', warning: 'warning', suggestion: 'notice' } as const

function formatGithub({ path, line, column, severity, rule, found, expected }: Message): string {
  const property = (text: string): string =>
    escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
  return `::${LEVELS[severity]} file=${property(path)},line=${line},col=${column},title=${property(rule)}::${escapeData(`found ${found}, expected ${expected}`)}`
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** Whether a build must fail. */
export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some(({ severity }) => severity === 'error')
}
