/** What wakes a quiz later, in whichever process is there then. */
export interface Timers {
  /** Sees to it that the quiz of a channel is looked at at this moment or soon after, once or more. */
  wake(channelId: string, at: number): Promise<void>
}
