import { join } from 'node:path'
import type { StaticFile } from '../../api/answer-request.ts'
import { readStaticFiles } from '../pages/read-static-files.ts'
import { readEnvironment } from './read-environment.ts'

/** The pages and `openapi.json`, which packaging put beside the bundle. */
export function readPackagedPages(): ReadonlyMap<string, StaticFile> {
  return readStaticFiles(join(readEnvironment().folder, 'pages'))
}
