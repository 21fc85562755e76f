import { encodeCustomId } from '../custom-id.ts'
import { PRIMARY } from '../discord.ts'
import { button, buttonRows, frame, menu, type Part } from '../message/layout.ts'
import { isOn, type Reminder } from '../remind/reminder.ts'
import type { Say, TextKey } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { drillButton, pageButton } from './next-button.ts'
import { showMoment } from './show-time.ts'

/** What a reminder says, with the ways to begin, to put it off and to stop it; `mark` tells it from others. */
export function showReminder(
  say: Say,
  { due, fresh, mark }: { readonly due: number; readonly fresh: number; readonly mark: string },
): Part[] {
  const snooze = button(encodeCustomId({ action: 'snooze', parts: [mark] }), say('button.snooze'))
  const stop = button(encodeCustomId({ action: 'remind-off', parts: [] }), say('button.remind-off'))
  return [
    frame([
      say('remind.message', { count: due }),
      fresh > 0 ? `-# ${say('remind.fresh', { count: fresh })}` : '',
    ]),
    ...buttonRows([drillButton(say), snooze, stop]),
  ]
}

/** Whether and when a learner is reminded, and a menu of hours. */
export function showReminding(
  { say }: Visit,
  { reminder, timeZone }: { readonly reminder: Reminder | undefined; readonly timeZone: string },
): Part[] {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: hourLabel(hour),
  }))
  const running = reminder && isOn(reminder) ? reminder : undefined
  const off = button(encodeCustomId({ action: 'remind-off', parts: [] }), say('button.remind-off'))
  return [
    frame([
      running
        ? say('remind.on', { hour: hourLabel(running.hour), zone: timeZone })
        : say(whyOff(reminder)),
      running?.nextAt !== undefined
        ? `-# ${say('remind.next', { when: showMoment(running.nextAt) })}`
        : '',
      `-# ${say('remind.how')}`,
    ]),
    menu(encodeCustomId({ action: 'remind-at', parts: [] }), say('remind.menu'), hours),
    ...buttonRows([...(running ? [off] : []), pageButton(say, 'settings'), drillButton(say)]),
  ]
}

function whyOff(reminder: Reminder | undefined): TextKey {
  if (reminder?.state !== 'closed') return 'remind.off'
  return reminder.last?.outcome === 'unsure' ? 'remind.unsure' : 'remind.closed'
}

/** That a reminder was put off, and until when. */
export function showSnoozed({ say }: Visit, at: number): Part[] {
  const drill = button(encodeCustomId({ action: 'due', parts: [] }), say('button.due'), PRIMARY)
  return [frame([say('remind.snoozed', { when: showMoment(at) })]), ...buttonRows([drill])]
}

/** That a reminder is too old to be put off, and when the next one comes. */
export function showTooOld({ say }: Visit, nextAt: number | undefined): Part[] {
  const next = nextAt === undefined ? '' : `-# ${say('remind.next', { when: showMoment(nextAt) })}`
  return [
    frame([say('remind.too-old'), next]),
    ...buttonRows([drillButton(say), pageButton(say, 'remind')]),
  ]
}

function hourLabel(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
