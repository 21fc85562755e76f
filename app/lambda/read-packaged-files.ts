import { join } from 'node:path'
import type { StaticFiles } from '../../api/serve-file.ts'
import { withAssets } from '../bank/with-assets.ts'
import { readStaticFiles } from '../pages/read-static-files.ts'
import { readEnvironment } from './read-environment.ts'

/** The pages, `openapi.json` and the bank's images, which packaging put beside the bundle. */
export function readPackagedFiles(): StaticFiles {
  const { folder } = readEnvironment()
  return withAssets(readStaticFiles(join(folder, 'pages')), join(folder, 'bank'))
}
