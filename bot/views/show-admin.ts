import { encodeCustomId } from '../custom-id.ts'
import { ACTION_ROW, CHANNEL_SELECT, CHOSEN_CHANNEL } from '../discord.ts'
import { deckKeyOf } from '../drill/course.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { button, buttonRows, frame, menu, type Part } from '../message/layout.ts'
import type { ServerSettings } from '../server/server-settings.ts'
import type { Say } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { deckLabel } from './deck-label.ts'
import { drillButton, pageButton } from './next-button.ts'

const CHANNELS_AT_MOST = 25
const TEXT_CHANNEL = 0
const NEWS_CHANNEL = 5

/** The value that stands for all decks. */
const EVERY_DECK = 'every'

/** Where quizzes may be held in a server and of which deck, with menus to change it. */
export function showAdmin(
  { say, bot }: Visit,
  { channelIds, deckId }: ServerSettings,
  isChanged: boolean,
): Part[] {
  const { decks } = bot.study.bank()
  const deck = decks.find(({ id }) => id === deckId)
  const where =
    channelIds.length === 0
      ? say('admin.everywhere')
      : say('admin.channels', { channels: channelIds.map((id) => `<#${id}>`).join(' ') })
  const name = deck ? showPlain(deckLabel(deck), 80) : say('due.all')
  const options = [
    { value: EVERY_DECK, label: say('due.all') },
    ...decks.map((each) => ({ value: deckKeyOf(each.id), label: deckLabel(each) })),
  ]
  const chosen = channelIds.slice(0, CHANNELS_AT_MOST).map((id) => ({ id, type: CHOSEN_CHANNEL }))
  return [
    frame([
      isChanged ? say('settings.done') : '',
      `${say('admin.title')}\n${where}\n${say('admin.deck', { deck: name })}`,
    ]),
    {
      type: ACTION_ROW,
      components: [
        {
          type: CHANNEL_SELECT,
          custom_id: encodeCustomId({ action: 'channels', parts: [] }),
          placeholder: say('admin.channels.menu'),
          channel_types: [TEXT_CHANNEL, NEWS_CHANNEL],
          // None is the button's: a menu that was left open is not to mean every channel.
          min_values: 1,
          max_values: CHANNELS_AT_MOST,
          ...(chosen.length > 0 ? { default_values: chosen } : {}),
        },
      ],
    },
    menu(encodeCustomId({ action: 'quiz-deck', parts: [] }), say('admin.deck.menu'), options),
    ...buttonRows([
      ...(chosen.length > 0 ? [everywhereButton(say)] : []),
      pageButton(say, 'quiz-new'),
      drillButton(say),
      pageButton(say, 'help'),
    ]),
  ]
}

function everywhereButton(say: Say) {
  const customId = encodeCustomId({ action: 'channels', parts: ['every'] })
  return button(customId, say('button.every-channel'))
}
