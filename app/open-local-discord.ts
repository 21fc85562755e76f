import type { Links } from '../bot/bot.ts'
import type { Rest } from '../bot/rest.ts'
import type { Study } from '../study/act/study.ts'
import { CHARTS_PATH } from './chart/charts-path.ts'
import { attachCharts } from './discord/attach-charts.ts'
import { createDiscord, type Discord } from './discord/create-discord.ts'
import { createEventsDoor } from './discord/create-events-door.ts'
import { readLanguages } from './discord/read-languages.ts'
import { readDiscordSettings } from './discord/read-settings.ts'
import { createRest } from './discord/rest/create-rest.ts'
import type { Door } from './http.ts'
import type { OpenedTable } from './open-lambda-study.ts'
import { openLocalStage } from './open-local-stage.ts'
import { openPlayground } from './playground/open-playground.ts'

/** What Discord is on this machine. */
export interface LocalDiscord {
  /** For the gateway: pictures are attached, since nobody else can fetch them from here. */
  readonly discord: Discord
  readonly events: Door
  readonly playground: Door
  /** Begins with quizzes and reminders, once it is known where this machine serves. */
  start(url: string): Promise<void>
  close(): Promise<void>
}

type Variables = Readonly<Record<string, string | undefined>>

/** What the playground is the application of, where none is named. */
const NO_APPLICATION = '910000000000000000'

/**
 * Opens the bot on this machine, with a playground whose key the endpoint accepts for as long as
 * this process runs.
 *
 * @throws RangeError for a Discord public key that is none
 */
export function openLocalDiscord(
  { study, records }: OpenedTable,
  { variables, report }: { readonly variables: Variables; report(error: unknown): void },
): LocalDiscord {
  const settings = readDiscordSettings(variables)
  const place = { charts: '' }
  const links = withCharts(settings.links, place)
  const bot = { study, records, languages: readLanguages(), links }
  const rest = restOf(variables, study)
  const stage = rest && openLocalStage({ bot, rest, report })
  const discord = createDiscord({ ...settings, ...(stage?.bot ?? bot) })
  const { applicationId = NO_APPLICATION } = settings
  const door: Door = async (request) => {
    const response = await discord.door(request)
    return response.status === 401 ? playground.answer(request) : response
  }
  const playground = openPlayground({ bot, applicationId, endpoint: door, report })
  const answer: Discord['answer'] = async (sent) =>
    attachCharts(await discord.answer(sent), place.charts)
  return {
    discord: { answer, door },
    events: createEventsDoor({ study, records }, settings.publicKeys),
    playground: playground.door,
    async start(url) {
      place.charts = `${url}${CHARTS_PATH}`
      await stage?.start()
      await playground.start()
    },
    async close() {
      await stage?.close()
      await playground.close()
    },
  }
}

/** The links, with charts drawn on this machine where nothing else is said. */
function withCharts(links: Links, place: { readonly charts: string }): Links {
  return {
    ...links,
    get charts() {
      return links.charts ?? place.charts
    },
  }
}

/** How Discord is called, where there is a token for it. */
function restOf(
  { DISCORD_TOKEN, DISCORD_API_URL }: Variables,
  { now, wait }: Study,
): Rest | undefined {
  if (!DISCORD_TOKEN) return undefined
  const apiUrl = DISCORD_API_URL ? { apiUrl: DISCORD_API_URL } : {}
  return createRest({ token: DISCORD_TOKEN.trim(), now, wait, ...apiUrl })
}
