declare module 'yazl' {
  interface EntryOptions {
    readonly mtime?: Date
    readonly mode?: number
    readonly forceDosTimestamp?: boolean
  }

  class ZipFile {
    readonly outputStream: NodeJS.ReadableStream
    addBuffer(bytes: Uint8Array, name: string, options?: EntryOptions): void
    end(): void
  }

  const yazl: { readonly ZipFile: typeof ZipFile }
  export default yazl
}
