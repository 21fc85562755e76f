import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { builtIns, noConfigFiles, noEventStreams } from './plugins.ts'

/**
 * Bundles a function into `<folder>/index.mjs`, its source map beside it for reading stack traces
 * at home. docs/performance.md says what each setting is worth.
 */
export async function bundleFunction(
  root: string,
  name: string,
  folder: string,
): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: `functions/${name}/index.ts` },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
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
    plugins: [builtIns, noConfigFiles, noEventStreams],
    logLevel: 'warning',
  })
  return metafile
}
