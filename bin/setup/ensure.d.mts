/** What of a process decides which Node to run on. */
export interface System {
  readonly platform: string
  readonly arch: string
  /** As `process.version` has it. */
  readonly version: string
  readonly execPath: string
}

export function isInstalled(root?: string, system?: Pick<System, 'platform' | 'arch'>): boolean
export function ensureInstalled(root?: string): void
export function findNode(root?: string, system?: System): string | undefined
export function explainNode(system?: Omit<System, 'execPath'>): string
