import { readFileSync } from 'node:fs'
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
 * left in, they keep half of the client from being taken apart. Nor is there a browser to be told.
 */
export const noEventStreams: Plugin = {
  name: 'no-event-streams',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:@smithy\/core\/event-streams|bowser)$/ }, ({ path }) => ({
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

const TEXT = /(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`)/.source
const DESCRIPTION = new RegExp(
  `,?\\s*v\\.description\\(\\s*${TEXT}(?:\\s*\\+\\s*${TEXT})*,?\\s*\\)`,
  'g',
)
/** A property of a route, by the indentation that the formatter gives it, up to where it ends. */
const DOCUMENTED =
  /^ {2}(?:id|summary|description|answer|statuses|problems|media):.*(?:\n {3,}.*)*(?:\n {2}[\])}]+,)?\n/gm

/**
 * What only the OpenAPI document says of routes: texts, and the schemas of answers. The document lies
 * beside the function, so that what makes it need not.
 */
export const noDocuments: Plugin = {
  name: 'no-documents',
  setup({ onLoad }) {
    onLoad({ filter: /\/api\/(?:routes|schema)\/[\w-]+\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8').replace(DESCRIPTION, '')
      const isRoutes = path.includes('/api/routes/')
      return { contents: isRoutes ? source.replace(DOCUMENTED, '') : source, loader: 'ts' }
    })
  },
}

/** The discovery of endpoints, which DynamoDB does without: nothing of ours ever asks for it. */
export const noEndpointDiscovery: Plugin = {
  name: 'no-endpoint-discovery',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/middleware-endpoint-discovery$/ }, ({ path }) => ({
      path,
      namespace: 'no-discovery',
    }))
    onLoad({ filter: /.*/, namespace: 'no-discovery' }, () => ({
      contents: [
        'export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {',
        '  environmentVariableSelector: () => false, configFileSelector: () => false, default: false }',
        'export const resolveEndpointDiscoveryConfig = (input) => input',
      ].join('\n'),
    }))
  },
}
