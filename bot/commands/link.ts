import type { Command } from './command.ts'

/** Lets an app in that shows a code. */
export const link: Command = {
  name: 'link',
  options: [{ kind: 'text', name: 'code', key: 'link.code', completes: false }],
  run: (visit, given) =>
    import('../steps/open-link.ts').then((step) =>
      step.openLink(visit, String(given.get('code') ?? '')),
    ),
}
