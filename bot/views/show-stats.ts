import type { Stats } from '../../study/act/read-stats.ts'
import type { Share } from '../../study/stats/true-retention.ts'
import { MEDIA_GALLERY } from '../discord.ts'
import { showInline } from '../markdown/show-inline.ts'
import { buttonRows, frame, type Part } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { chartOf, encodeChart } from './chart-code.ts'
import { drillButton, pageButton } from './next-button.ts'

/** What a learner has done and what is to come. */
export type Told = Extract<Stats, { kind: 'stats' }>

const WEEK = 7
const HARDEST_SHOWN = 3

/** What was done and what is to come, in words, and as a picture where one can be drawn. */
export function showStats(visit: Visit, stats: Told): Part[] {
  const { say } = visit
  if (stats.total.reviews === 0)
    return [frame([say('stats.none')]), ...buttonRows([drillButton(say)])]
  const parts = [
    `${say('stats.title')}\n${doneLines(say, stats).join('\n')}`,
    weekLines(say, stats).join('\n'),
    hardestLines(visit, stats).join('\n'),
  ]
  return [
    frame(parts),
    ...picture(visit, stats),
    ...buttonRows([drillButton(say), pageButton(say, 'due'), pageButton(say, 'settings')]),
  ]
}

function doneLines(say: Say, { total, streak, lastMonth, calendar, today }: Told): string[] {
  const now = calendar.find(({ day }) => day === today)
  return [
    say('stats.today', { count: now?.reviews ?? 0, right: now?.right ?? 0 }),
    say('stats.streak', { count: streak.currentDays, longest: streak.longestDays }),
    say('stats.total', {
      count: total.reviews,
      percent: percentOf(say, total.right, total.reviews),
    }),
    ...retentionLine(say, lastMonth.all),
  ]
}

function retentionLine(say: Say, { remembered, of }: Share): string[] {
  return of === 0 ? [] : [say('stats.retention', { percent: percentOf(say, remembered, of), of })]
}

function percentOf({ language }: Say, part: number, whole: number): string {
  const style = { style: 'percent', maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(language, style).format(part / Math.max(1, whole))
}

/** The last seven days and the next seven: what the picture shows, in words. */
function weekLines(say: Say, stats: Told): string[] {
  const { past, coming } = weekOf(stats)
  return [
    say('stats.past', { counts: past.join(' · ') }),
    say('stats.coming', { counts: coming.join(' · ') }),
  ]
}

function weekOf({ calendar, today, forecast }: Told) {
  const counts = new Map(calendar.map(({ day, reviews }) => [day, reviews]))
  return {
    past: Array.from({ length: WEEK }, (_, at) => counts.get(today - WEEK + 1 + at) ?? 0),
    coming: forecast.slice(0, WEEK),
  }
}

function hardestLines({ say, bot }: Visit, { hardest }: Told): string[] {
  const lines = hardest.slice(0, HARDEST_SHOWN).flatMap(({ cardId, lapses }) => {
    const [question] = bot.study.bank().card(cardId)?.questions ?? []
    if (!question) return []
    return [say('stats.hard', { stem: showInline(question.stem, 120), count: lapses })]
  })
  return lines.length > 0 ? [say('stats.hardest'), ...lines] : []
}

function picture({ bot, say }: Visit, stats: Told): Part[] {
  const { charts } = bot.links
  if (charts === undefined) return []
  const { past, coming } = weekOf(stats)
  const chart = chartOf(stats.calendar, stats.forecast, stats.today)
  const description = say('stats.alt', { past: past.join(', '), coming: coming.join(', ') })
  const url = `${charts}${encodeChart(chart)}.png`
  return [{ type: MEDIA_GALLERY, items: [{ media: { url }, description }] }]
}
