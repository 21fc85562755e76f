import type { Route } from './route.ts'
import { DAILY } from './routes/daily.ts'
import { MORE } from './routes/more.ts'

/** The whole table of routes: what answers, what is documented and what is deployed. */
export const ROUTES: readonly Route[] = [...DAILY, ...MORE]
