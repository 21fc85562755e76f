import type { VisitPlace } from '../visit.ts'

const ADMINISTRATOR = 1n << 3n
const MANAGE_SERVER = 1n << 5n
const MANAGE_MESSAGES = 1n << 13n

/** Whether somebody may manage the server, by Discord's own word. */
export function mayManage({ mayDo }: VisitPlace): boolean {
  return (mayDo & (ADMINISTRATOR | MANAGE_SERVER)) !== 0n
}

/** Whether somebody keeps order in the channel. */
export function mayModerate({ mayDo }: VisitPlace): boolean {
  return (mayDo & (ADMINISTRATOR | MANAGE_SERVER | MANAGE_MESSAGES)) !== 0n
}
