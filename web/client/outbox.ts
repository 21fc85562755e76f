import { Outbox } from '../../client/outbox.ts'
import { keep, readKept } from '../browser/browser-storage.ts'
import { api } from './api.ts'
import { ask } from './ask.ts'
import { currentToken } from './learner.ts'
import { serverNow } from './server-clock.ts'

/** Answers that the server has not confirmed, kept in this browser. */
export const outbox = new Outbox({
  client: api,
  ask,
  owner: currentToken,
  read: () => readKept('outbox'),
  write: (answers) => keep('outbox', answers),
  now: serverNow,
})
