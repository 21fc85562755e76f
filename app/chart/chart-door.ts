import { decodeChart } from '../../bot/views/chart-code.ts'
import type { Door, HttpResponse } from '../http.ts'
import { CHARTS_PATH } from './charts-path.ts'
import { drawChart } from './draw-chart.ts'
import { encodePng } from './png.ts'

const ROUTE = `GET ${CHARTS_PATH}{chart}`

/** Draws the chart that an address describes: nobody's in particular, and for ever the same. */
export const chartDoor: Door = async ({ url }) => {
  const word = /^\/charts\/([\da-z-]+)\.png$/.exec(url)?.[1]
  const chart = word === undefined ? undefined : decodeChart(word)
  return chart ? drawn(encodePng(drawChart(chart))) : MISSING
}

const MISSING: HttpResponse = { status: 404, headers: {}, body: '', route: ROUTE }

function drawn(body: Uint8Array): HttpResponse {
  const headers = {
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  }
  return { status: 200, headers, body, route: ROUTE }
}
