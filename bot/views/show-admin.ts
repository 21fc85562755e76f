import { encodeCustomId } from '../custom-id.ts'
import { ACTION_ROW, CHANNEL_SELECT } from '../discord.ts'
import { deckKeyOf } from '../drill/course.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { frame, menu, type Part } from '../message/layout.ts'
import type { ServerSettings } from '../server/server-settings.ts'
import type { Visit } from '../visit.ts'
import { deckLabel } from './deck-label.ts'

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
          min_values: 0,
          max_values: CHANNELS_AT_MOST,
        },
      ],
    },
    menu(encodeCustomId({ action: 'quiz-deck', parts: [] }), say('admin.deck.menu'), options),
  ]
}
