import { existsSync, readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Message } from '../../compiler/note/message.ts'
import { DatabaseInUse } from '../database/open-database.ts'
import { connectGateway } from '../gateway/connect-gateway.ts'
import { PortRefused } from '../start/listen.ts'
import { openWorkshop, type Workshop } from '../start/open-workshop.ts'
import { type Started, startServer } from '../start/start-server.ts'
import { watchNotes } from '../start/watch-notes.ts'
import type { Command, Output } from './command.ts'
import { formatMessages, hasErrors } from './format-messages.ts'
import { readArguments, textOf } from './read-arguments.ts'
import { untilStopped } from './until-stopped.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Serves a folder of notes on this machine, until it is stopped. */
export const start: Command = {
  usage: `Usage: notedrill start [NOTES] [--port PORT] [--data DIR] [--lock FILE]

Compiles the notes (default: content), opens the database and serves the page, the HTTP API and
Discord's endpoint on one address of this machine alone. A note that is saved shows at once.

  --port PORT   the port (default: PORT, else the first free one from 3000 on)
  --data DIR    where memories are kept (default: .notedrill)
  --lock FILE   the file that keeps card ids (default: NOTES/cards.lock.json)
  --help        this text

With DISCORD_TOKEN set, in the environment or in a file .env, the Discord bot connects as well.`,
  async run(args, output) {
    const options = {
      port: { type: 'string' },
      data: { type: 'string' },
      lock: { type: 'string' },
    } as const
    const { positionals, values } = readArguments(args, options, [], 1)
    loadEnvironment()
    const notes = positionals[0] ?? join(ROOT, 'content')
    const data = textOf(values, 'data') ?? join(ROOT, '.notedrill')
    const workshop = openWorkshop({ notes, data, lock: textOf(values, 'lock') })
    if (!compileFirst(workshop, output)) return 1
    const started = await startKindly({ workshop, data, port: textOf(values, 'port') }, output)
    if (!started) return 1
    const stopped = untilStopped()
    const watcher = await watchNotes(notes, (changed) => compileAgain(workshop, output, changed))
    announce({ notes, workshop, started }, output)
    const gateway = await connect(started, output)
    // Now, since whoever ends it may not leave it the time to.
    flushCompileCache()
    await stopped
    await watcher.close()
    await gateway?.close()
    await started.close()
    return 0
  },
}

/** What `.env` says holds where the environment says nothing. */
function loadEnvironment(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** Whether there is something to serve; what the notes lack is said. */
function compileFirst(workshop: Workshop, output: Output): boolean {
  const messages = workshop.compile()
  complain(messages, output)
  if (!hasErrors(messages)) return true
  const after = workshop.hasBank ? ' Serving the cards of last time until they are.' : ''
  output.complain(`The notes have errors, to be mended first.${after}`)
  return workshop.hasBank
}

function compileAgain(
  workshop: Workshop,
  output: Output,
  changed: readonly string[] | undefined,
): void {
  const before = workshop.bank().revision
  const messages = workshop.compile(changed)
  complain(messages, output)
  if (hasErrors(messages))
    output.complain('Serving the cards from before until the errors are mended.')
  else if (workshop.bank().revision !== before)
    output.print(`Compiled again: ${countsOf(workshop)}.`)
}

function complain(messages: readonly Message[], output: Output): void {
  if (messages.length > 0) output.complain(formatMessages(messages, 'text'))
}

interface Wanted {
  readonly workshop: Workshop
  readonly data: string
  readonly port: string | undefined
}

/** Starts, or says in one sentence why not. */
async function startKindly(
  { workshop, data, port }: Wanted,
  output: Output,
): Promise<Started | undefined> {
  const report = (error: unknown, requestId?: string): void =>
    output.complain(
      `${requestId ?? 'gateway'}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
  const variables = process.env
  try {
    const settings = {
      workshop,
      data,
      variables,
      report,
      version: readVersion(),
      port: port ?? variables.PORT,
    }
    return await startServer(settings)
  } catch (error) {
    if (error instanceof DatabaseInUse)
      output.complain(
        `notedrill is running already on ${data}: stop it first, or name another folder with --data.`,
      )
    else if (error instanceof PortRefused || error instanceof RangeError)
      output.complain(error.message)
    else throw error
    return undefined
  }
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

function announce(
  { notes, workshop, started }: { notes: string; workshop: Workshop; started: Started },
  output: Output,
): void {
  output.print(
    `notedrill serves ${notes}: ${countsOf(workshop)}.\n\n  ${started.url}\n\nThe Discord bot, without Discord, is there under /playground/. Stop it with Ctrl-C.`,
  )
}

function countsOf(workshop: Workshop): string {
  const { decks } = workshop.bank()
  const cards = decks.reduce((sum, deck) => sum + deck.cards, 0)
  return `${count(cards, 'card')} in ${count(decks.length, 'deck')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

async function connect({ discord }: Started, output: Output) {
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId } = process.env
  if (!token) return undefined
  try {
    return await connectGateway({
      token,
      discord,
      guildId: guildId?.trim(),
      say: output.print,
      report: (error) =>
        output.complain(`Discord: ${error instanceof Error ? error.message : String(error)}`),
    })
  } catch (error) {
    output.complain(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
