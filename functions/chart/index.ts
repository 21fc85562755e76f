import { chartDoor } from '../../app/chart/chart-door.ts'
import { createHttpHandler } from '../../app/lambda/create-http-handler.ts'

/** Draws the pictures of `/stats`. */
export const handler = createHttpHandler('chart', chartDoor)
