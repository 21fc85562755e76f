import type { Command } from './command.ts'

/** Lets an app in that shows a code; asks for the code if none is said. */
export const link: Command = {
  name: 'link',
  options: [{ kind: 'text', name: 'code', key: 'link.code', completes: false }],
  run(visit, given) {
    const code = given.get('code')
    return code === undefined
      ? import('../steps/open-form.ts').then((step) => step.openLinkForm(visit))
      : import('../steps/open-link.ts').then((step) => step.openLink(visit, String(code)))
  },
}
