import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { oneLaterPart } from './one-later-part.ts'
import {
  builtIns,
  noConfigFiles,
  noDocuments,
  noEndpointDiscovery,
  noEventStreams,
} from './plugins.ts'

/**
 * Bundles a function into `<folder>/index.mjs` and the parts that it loads, source maps beside them for reading stack traces
 * at home. docs/performance.md says what each setting is worth.
 */
export async function bundleFunction(
  root: string,
  name: string,
  folder: string,
): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { index: `functions/${name}/index.ts` },
    // Not where it goes: the names of parts depend on the way from there to the sources.
    outdir: join(root, 'build', 'package', name),
    write: false,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    alias: {
      '@aws-sdk/credential-provider-node': join(root, 'app/lambda/environment-credentials.ts'),
    },
    plugins: [
      builtIns,
      noConfigFiles,
      noDocuments,
      noEndpointDiscovery,
      noEventStreams,
      oneLaterPart,
    ],
    logLevel: 'warning',
  })
  mkdirSync(folder, { recursive: true })
  for (const { path, contents } of outputFiles)
    writeFileSync(join(folder, basename(path)), contents)
  return metafile
}
