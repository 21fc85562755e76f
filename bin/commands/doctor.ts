import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Doctoring, openDoctor } from '../../app/open-doctor.ts'
import { prepareDatabase } from '../../app/open-embedded-study.ts'
import { DatabaseInUse, openDatabase } from '../database/open-database.ts'
import { type Command, type Output, UsageError } from './command.ts'
import { readArguments, textOf } from './read-arguments.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Examines every item that is kept. */
export const doctor: Command = {
  usage: `Usage: notedrill doctor [--repair] [--data DIR | --table NAME --region REGION]

Examines every item: is each log readable, each event there once, each state the fold of its log,
each merge finished, each reminder in the agenda, and nothing left of who was erased. Exits with 1 if
something was found.


  --repair          mends states from their logs, puts reminders back and removes what is left of who
                    was erased; logs are never changed
  --data DIR        the folder of notedrill start (default: .notedrill); stop it first
  --table NAME      a table on AWS, with your credentials from the environment
  --region REGION   where the table is
  --help            this text`,
  async run(args, output) {
    const options = {
      repair: { type: 'boolean' },
      data: { type: 'string' },
      table: { type: 'string' },
      region: { type: 'string' },
    } as const
    const { values } = readArguments(args, options, [])
    const repair = values.repair === true
    const [tableName, region] = [textOf(values, 'table'), textOf(values, 'region')]
    if ((tableName === undefined) !== (region === undefined))
      throw new UsageError('Expected --table and --region together.')
    if (tableName !== undefined && region !== undefined)
      return report(openDoctor({ tableName, region, repair }), output, repair)
    return examineFolder(
      join(textOf(values, 'data') ?? join(ROOT, '.notedrill'), 'database'),
      output,
      repair,
    )
  },
}

async function examineFolder(folder: string, output: Output, repair: boolean): Promise<number> {
  if (!existsSync(folder)) {
    output.complain(`There is no database in ${folder}: name its folder with --data.`)
    return 2
  }
  try {
    const database = await openDatabase(folder, prepareDatabase)
    const local: Doctoring = {
      tableName: 'notedrill',
      region: 'local',
      endpoint: database.endpoint,
      repair,
    }
    const code = await report(openDoctor(local), output, repair)
    await database.close()
    return code
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error
    output.complain('notedrill is running on this folder: stop it first.')
    return 2
  }
}

async function report(
  findings: ReturnType<typeof openDoctor>,
  output: Output,
  repair: boolean,
): Promise<number> {
  const counts = { found: 0, mended: 0 }
  for await (const { item, rule, detail, repair: mends } of findings) {
    const isMended = repair && mends !== undefined
    counts.found += 1
    counts.mended += isMended ? 1 : 0
    output.print(`${item} ${rule}: ${detail}${isMended ? ' (mended)' : ''}`)
  }
  const mended = repair ? `, ${counts.mended} of them mended` : ''
  output.print(counts.found === 0 ? 'All is well.' : `${counts.found} found${mended}.`)
  return counts.found === counts.mended ? 0 : 1
}
