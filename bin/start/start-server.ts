import { join } from 'node:path'
import { withAssets } from '../../app/bank/with-assets.ts'
import { chartDoor } from '../../app/chart/chart-door.ts'
import { CHARTS_PATH } from '../../app/chart/charts-path.ts'
import { createLimits } from '../../app/create-limits.ts'
import { type Discord, INTERACTIONS_PATH } from '../../app/discord/create-discord.ts'
import { EVENTS_PATH } from '../../app/discord/create-events-door.ts'
import type { Door, HttpRequest } from '../../app/http.ts'
import { openApiDoor } from '../../app/open-api-door.ts'
import { openEmbeddedStudy, prepareDatabase } from '../../app/open-embedded-study.ts'
import { openLocalDiscord } from '../../app/open-local-discord.ts'
import { readStaticFiles } from '../../app/pages/read-static-files.ts'
import { PLAYGROUND_PATH } from '../../app/playground/playground-door.ts'
import { openDatabase } from '../database/open-database.ts'
import { buildPages } from '../pages/build-pages.ts'
import { buildPlayground } from '../pages/build-playground.ts'
import { listen } from './listen.ts'
import type { Workshop } from './open-workshop.ts'

/** What to start with. */
export interface StartSettings {
  readonly workshop: Workshop
  /** A folder of ours: the database, the pages. */
  readonly data: string
  readonly version: string
  readonly port?: string | undefined
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Told of what went wrong inside. */
  report(error: unknown, requestId?: string): void
}

/** notedrill, running on this machine. */
export interface Started {
  readonly url: string
  readonly discord: Discord
  close(): Promise<void>
}

/**
 * Starts everything on one port of this machine: pages, API and Discord's endpoint, on a database in
 * the folder `data`.
 *
 * @throws DatabaseInUse, PortRefused, or RangeError for a Discord public key that is none
 */
export async function startServer(settings: StartSettings): Promise<Started> {
  const { workshop, data, variables, report } = settings
  const pages = join(data, 'pages')
  const play = join(data, 'playground')
  const [database] = await Promise.all([
    openDatabase(join(data, 'database'), prepareDatabase),
    buildPages(pages, settings.version),
    buildPlayground(play),
  ])
  try {
    const table = openEmbeddedStudy(database.endpoint, () => workshop.bank())
    const fixed = readStaticFiles(pages)
    for (const [path, file] of readStaticFiles(play, `${PLAYGROUND_PATH}/`)) fixed.set(path, file)
    const files = withAssets(fixed, workshop.folder)
    const local = openLocalDiscord(table, { variables, report })
    const api = openApiDoor({ study: table.study, files, ...createLimits(variables) })
    const served = await listen(settings.port, joinDoors({ ...local, api }, report))
    await local.start(served.url)
    return {
      url: served.url,
      discord: local.discord,
      async close() {
        await local.close()
        await served.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Discord's path goes to the bot, pictures are drawn, everything else goes to the API. */
function joinDoors(doors: Doors, report: StartSettings['report']): Door {
  return async (request) => {
    const response = await doorFor(request, doors)(request)
    if (response.error !== undefined) report(response.error, request.requestId)
    return response
  }
}

interface Doors {
  readonly api: Door
  readonly discord: Pick<Discord, 'door'>
  readonly events: Door
  readonly playground: Door
}

function doorFor({ method, url }: HttpRequest, { api, discord, events, playground }: Doors): Door {
  if (method === 'POST' && url === INTERACTIONS_PATH) return discord.door
  if (method === 'POST' && url === EVENTS_PATH) return events
  if (/^\/playground\/(?:state|do|files)\b/.test(url)) return playground
  return url.startsWith(CHARTS_PATH) ? chartDoor : api
}
