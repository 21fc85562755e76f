import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'

/** Node's own modules by `process.getBuiltinModule`: an `import` of `node:http` would load undici. */
const builtIns: Plugin = {
  name: 'built-ins',
  setup({ onResolve, onLoad }) {
    const names = builtinModules.map((name) => name.replace('/', '\\/')).join('|')
    onResolve({ filter: new RegExp(`^(node:.+|${names})$`) }, ({ path }) => ({
      path: path.startsWith('node:') ? path : `node:${path}`,
      namespace: 'built-in',
    }))
    onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }))
  },
}

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
    plugins: [builtIns],
    logLevel: 'warning',
  })
  return metafile
}
