/** A function to package. */
export interface FunctionPackage {
  /** Its folder below `functions/`, and its name in serverless.yml. */
  readonly name: string
  /** Folders that lie beside its bundle. */
  readonly folders: readonly ('bank' | 'pages' | 'texts')[]
}

/** Every function; a new one is one line here, and its lines in serverless.yml. */
export const FUNCTIONS: readonly FunctionPackage[] = [
  { name: 'api', folders: ['bank', 'pages'] },
  { name: 'chart', folders: [] },
  { name: 'discord', folders: ['bank', 'texts'] },
  { name: 'remind', folders: ['bank', 'texts'] },
  { name: 'timer', folders: ['bank', 'texts'] },
]
