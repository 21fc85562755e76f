import type { Chart } from '../../bot/views/chart-code.ts'
import { DIGIT_WIDTH, DIGITS } from './digits.ts'
import type { Picture } from './png.ts'

const CELL = 14
const GAP = 3
const MARGIN = 16
const WEEK = 7
const BAR_HEIGHT = 96
const FOOT = 18
const SCALE = 2

/** Ground, empty day, four shades from dim to bright, bars, lines and numbers. */
const PALETTE = [
  [43, 45, 49],
  [64, 66, 73],
  [22, 92, 76],
  [34, 140, 104],
  [82, 190, 128],
  [180, 240, 150],
  [92, 160, 240],
  [190, 194, 202],
] as const
const BAR = 6
const INK = 7

/** Draws the calendar of weeks, and below it the days to come as bars with the highest number beside them. */
export function drawChart({ weekday, levels, forecast }: Chart): Picture {
  const weeks = Math.ceil((levels.length + (WEEK - 1 - weekday)) / WEEK)
  const width = 2 * MARGIN + weeks * (CELL + GAP)
  const calendarHeight = WEEK * (CELL + GAP)
  const height = 3 * MARGIN + calendarHeight + BAR_HEIGHT + FOOT
  const canvas = createCanvas(width, height)
  const shift = weeks * WEEK - (WEEK - 1 - weekday) - levels.length
  for (const [at, level] of levels.entries()) {
    const place = at + shift
    const x = MARGIN + Math.floor(place / WEEK) * (CELL + GAP)
    const y = MARGIN + (place % WEEK) * (CELL + GAP)
    canvas.fill({ x, y, width: CELL, height: CELL }, 1 + level)
  }
  drawBars(canvas, forecast, { top: 2 * MARGIN + calendarHeight, width })
  return { width, height, palette: PALETTE, pixels: canvas.pixels }
}

function drawBars(
  canvas: Canvas,
  forecast: readonly number[],
  { top, width }: { readonly top: number; readonly width: number },
): void {
  const most = Math.max(1, ...forecast)
  const left = MARGIN + 4 * DIGIT_WIDTH * SCALE
  const step = Math.floor((width - MARGIN - left) / forecast.length)
  const bottom = top + BAR_HEIGHT
  canvas.write(String(most), { x: MARGIN, y: top })
  canvas.fill({ x: left, y: bottom, width: step * forecast.length, height: 1 }, INK)
  for (const [day, count] of forecast.entries()) {
    const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * BAR_HEIGHT))
    canvas.fill({ x: left + day * step, y: bottom - height, width: step - GAP, height }, BAR)
    if (day % WEEK === 0) canvas.write(String(day), { x: left + day * step, y: bottom + 5 })
  }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Canvas {
  readonly pixels: Uint8Array
  fill(box: Box, colour: number): void
  /** Writes digits. */
  write(digits: string, place: Pick<Box, 'x' | 'y'>): void
}

function createCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height)
  const fill = ({ x, y, width: across, height: down }: Box, colour: number): void => {
    for (let row = Math.max(0, y); row < Math.min(height, y + down); row++)
      pixels.fill(colour, row * width + x, row * width + Math.min(width, x + across))
  }
  return {
    pixels,
    fill,
    write(digits, place) {
      for (const [at, digit] of [...digits].entries())
        for (const [row, line] of (DIGITS[Number(digit)] ?? []).entries())
          for (const [column, dot] of [...line].entries())
            if (dot === '#')
              fill(
                {
                  x: place.x + (at * DIGIT_WIDTH + column) * SCALE,
                  y: place.y + row * SCALE,
                  width: SCALE,
                  height: SCALE,
                },
                INK,
              )
    },
  }
}
