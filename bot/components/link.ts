import type { Component } from './component.ts'

/** Lets the app in that waits under a code, or sends it away. */
export const link: Component = {
  action: 'link',
  run(visit, { parts: [code, word] }) {
    if (!code || (word !== 'approve' && word !== 'deny')) return undefined
    return import('../steps/open-link.ts').then((step) => step.decideLink(visit, code, word))
  },
}
