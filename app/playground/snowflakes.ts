const DISCORD_EPOCH_MS = 1_420_070_400_000

/** Makes ids as Discord does: the time, then a number. */
export function snowflakes(now: () => number): () => string {
  let count = 0n
  return () => {
    count += 1n
    return String((BigInt(now() - DISCORD_EPOCH_MS) << 22n) + (count & 0x3fffffn))
  }
}
