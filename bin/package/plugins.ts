import { builtinModules } from 'node:module'
import type { Plugin } from 'esbuild'

/** Node's own modules by `process.getBuiltinModule`: an `import` of `node:http` would load undici. */
export const builtIns: Plugin = {
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
 * Event streams, which DynamoDB has none of, and which the client would load only when one arrives:
 * left in, they keep half of the client from being taken apart.
 */
export const noEventStreams: Plugin = {
  name: 'no-event-streams',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }))
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`${path} is not in this bundle`)})`,
    }))
  },
}

/** The files in `~/.aws`: the client would look for them although a function has no home. */
export const noConfigFiles: Plugin = {
  name: 'no-config-files',
  setup({ onLoad }) {
    onLoad({ filter: /\/shared-ini-file-loader\/loadSharedConfigFiles\.js$/ }, () => ({
      contents: [
        "export { CONFIG_PREFIX_SEPARATOR } from './constants'",
        'export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} })',
      ].join('\n'),
    }))
  },
}
