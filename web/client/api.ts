import { createClient } from '../../client/create-client.ts'
import { noteServerTime } from './server-clock.ts'

/** The API that this page came with. */
export const api = createClient({
  baseUrl: '.',
  heard: ({ headers }) => noteServerTime(headers.get('date')),
})
