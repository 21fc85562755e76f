import type { Measurement } from '../report.ts'
import { SCHEDULERS, type Scheduler } from './schedulers.ts'
import { DAYS, liveYear, type Year } from './simulate.ts'

const LEARNERS = 1000
/** Few enough to look for the number that keeps as much as is wanted. */
const SAMPLE = 200
const RETENTION = 0.9
const HALVINGS = 9

/**
 * Reviews that each way to schedule takes for a card that is remembered after a year, each made as
 * eager as it must be for the same retention, by learners whose memory is not FSRS's.
 */
export function compareSchedulers(): Measurement[] {
  return SCHEDULERS.map((scheduler) => {
    const knob = tune(scheduler)
    const years = Array.from({ length: LEARNERS }, (_, at) => liveYear(at + 1, scheduler, knob))
    const costs = years.map(({ reviews, remembered }) => reviews / remembered).sort((a, b) => a - b)
    const at = (share: number): string => (costs[Math.floor(share * LEARNERS)] ?? 0).toFixed(2)
    const note = `${LEARNERS} learners, ${DAYS} days, at ${percent(meanOf(years))} retention; middle ${at(0.5)}, 8 of 10 learners ${at(0.1)} to ${at(0.9)}; set to ${knob.toFixed(3)}`
    const name = `reviews per remembered card, ${scheduler.name}`
    return { name, value: sumOf(years, 'reviews') / sumOf(years, 'remembered'), unit: '×', note }
  })
}

/** The number at which a scheduler keeps as much as is wanted: eager ones keep more, and cost more. */
function tune(scheduler: Scheduler): number {
  let { from: eager, to: lazy } = scheduler
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (eager + lazy) / 2
    const years = Array.from({ length: SAMPLE }, (_, at) => liveYear(at + 1, scheduler, middle))
    if (meanOf(years) > RETENTION) eager = middle
    else lazy = middle
  }
  return (eager + lazy) / 2
}

function meanOf(years: readonly Year[]): number {
  return sumOf(years, 'retention') / years.length
}

function sumOf(years: readonly Year[], what: keyof Year): number {
  return years.reduce((sum, year) => sum + year[what], 0)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
