import type { Command } from '../types.ts'

const IN_SERVER = 0
const IN_TALK = 1

/** The slash commands that Discord offers somebody in a channel or a talk. */
export function commandsFor(
  commands: readonly Command[],
  { isTalk, permissions }: { readonly isTalk: boolean; readonly permissions: string },
): readonly Command[] {
  return commands.filter(({ type, contexts, default_member_permissions: needed = '0' }) => {
    const isHere = contexts?.includes(isTalk ? IN_TALK : IN_SERVER) ?? true
    const isAllowed = (BigInt(permissions) & BigInt(needed)) === BigInt(needed)
    return type === 1 && isHere && isAllowed
  })
}
