import { join } from 'node:path'
import { withAssets } from '../../app/bank/with-assets.ts'
import { chartDoor } from '../../app/chart/chart-door.ts'
import { CHARTS_PATH } from '../../app/chart/charts-path.ts'
import { createLimits } from '../../app/create-limits.ts'
import { createDiscord, type Discord, INTERACTIONS_PATH } from '../../app/discord/create-discord.ts'
import { readLanguages } from '../../app/discord/read-languages.ts'
import { readDiscordSettings } from '../../app/discord/read-settings.ts'
import type { Door, HttpRequest } from '../../app/http.ts'
import { makeOpenApiFile, OPENAPI_PATH } from '../../app/make-openapi-file.ts'
import { openApiDoor } from '../../app/open-api-door.ts'
import { openEmbeddedStudy, prepareDatabase } from '../../app/open-embedded-study.ts'
import { readStaticFiles } from '../../app/pages/read-static-files.ts'
import { openDatabase } from '../database/open-database.ts'
import { buildPages } from '../pages/build-pages.ts'
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
  const [database] = await Promise.all([
    openDatabase(join(data, 'database'), prepareDatabase),
    buildPages(pages),
  ])
  try {
    const { study, records } = openEmbeddedStudy(database.endpoint, () => workshop.bank())
    const fixed = readStaticFiles(pages).set(OPENAPI_PATH, makeOpenApiFile(settings.version))
    const files = withAssets(fixed, workshop.folder)
    const languages = readLanguages()
    const discord = createDiscord({ ...readDiscordSettings(variables), study, records, languages })
    const api = openApiDoor({ study, files, ...createLimits(variables) })
    const served = await listen(settings.port, joinDoors({ api, discord: discord.door }, report))
    return {
      url: served.url,
      discord,
      async close() {
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
  readonly discord: Door
}

function doorFor({ method, url }: HttpRequest, { api, discord }: Doors): Door {
  if (method === 'POST' && url === INTERACTIONS_PATH) return discord
  return url.startsWith(CHARTS_PATH) ? chartDoor : api
}
