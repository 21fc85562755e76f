declare module 'dynalite' {
  import type { Server } from 'node:http'

  interface Options {
    readonly path?: string
    readonly createTableMs?: number
  }

  export default function dynalite(options?: Options): Server
}
