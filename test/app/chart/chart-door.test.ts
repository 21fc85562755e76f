import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chartDoor } from '../../../app/chart/chart-door.ts'
import { type Chart, chartOf, decodeChart, encodeChart } from '../../../bot/views/chart-code.ts'

const done = (day: number, reviews: number) => ({ day, reviews, right: 0, durationMs: 0 })
const CHART: Chart = chartOf([done(20_000, 60), done(19_990, 1)], [3, 0, 1500], 20_000)

const ask = (url: string) =>
  chartDoor({ method: 'GET', url, headers: {}, body: new Uint8Array(), requestId: 'r' })

/** Width, height and the pixels of a PNG of one byte a pixel. */
function readPng(bytes: Buffer) {
  const width = bytes.readUInt32BE(16)
  const start = bytes.indexOf('IDAT')
  const length = bytes.readUInt32BE(start - 4)
  const rows = inflateSync(bytes.subarray(start + 4, start + 4 + length))
  const pixelAt = (x: number, y: number): number => rows[y * (width + 1) + 1 + x] ?? -1
  return { width, height: bytes.readUInt32BE(20), pixelAt }
}

test('a chart is a word that tells what it shows and nothing else', () => {
  expect(decodeChart(encodeChart(CHART))).toEqual(CHART)
  // Day 20,000 is a Thursday (2024-10-04 was day 20,000; a Friday).
  expect([CHART.weekday, CHART.levels.at(-1), CHART.levels.at(-11), CHART.levels.at(-2)]).toEqual([
    5, 4, 1, 0,
  ])
  expect(CHART.forecast.slice(0, 4)).toEqual([3, 0, 1295, 0])
})

describe('the door', () => {
  test('draws a PNG with a square for each day and a bar for each day to come', async () => {
    const { status, headers, body } = await ask(`/charts/${encodeChart(CHART)}.png`)
    expect([status, headers['content-type']]).toEqual([200, 'image/png'])
    const bytes = Buffer.from(body)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    const { width, height, pixelAt } = readPng(bytes)
    expect(width).toBe(2 * 16 + 27 * 17)
    // Today: the last column, Friday's row; the day before has nothing.
    expect(pixelAt(16 + 26 * 17 + 2, 16 + 5 * 17 + 2)).toBe(5)
    expect(pixelAt(16 + 26 * 17 + 2, 16 + 4 * 17 + 2)).toBe(1)
    expect(height).toBeGreaterThan(250)
    expect(bytes.length).toBeLessThan(5000)
  })

  test.each([
    '/charts/x.png',
    '/charts/1-5-.png',
    `/charts/${encodeChart(CHART)}`,
    `/charts/${encodeChart(CHART)}0.png`,
    `/charts/${encodeChart(CHART).replace(/4/, '5')}.png`,
  ])('knows nothing of %s', async (url) => {
    expect((await ask(url)).status).toBe(404)
  })
})
