/** Somebody who is not there, to try the bot as. */
export interface Member {
  readonly id: string
  readonly name: string
  /** What the member may do in the server, as Discord's bits. */
  readonly permissions: string
  /** The talk of the bot with this member. */
  readonly talkId: string
}

/** See channels, send messages, and of the first also manage the server. */
const MEMBER_MAY = (1n << 10n) | (1n << 11n)
const MANAGER_MAY = MEMBER_MAY | (1n << 5n)

/** The server of the playground, and its channel. */
export const SERVER_ID = '910000000000000001'
export const CHANNEL_ID = '910000000000000002'

/** What the bot may do there. */
export const BOT_MAY = String(MEMBER_MAY)

/** Who there is. */
export const MEMBERS: readonly Member[] = [
  {
    id: '910000000000000011',
    name: 'Ann',
    permissions: String(MANAGER_MAY),
    talkId: '910000000000000021',
  },
  {
    id: '910000000000000012',
    name: 'Ben',
    permissions: String(MEMBER_MAY),
    talkId: '910000000000000022',
  },
]
