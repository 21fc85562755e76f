/** Has a screen reader say something when it has finished what it is saying. */
export function announce(text: string): void {
  const live = document.getElementById('announcer')
  if (!live) return
  // Saying the same again needs a change: an empty text first, the new one a moment later.
  live.textContent = ''
  setTimeout(() => {
    live.textContent = text
  }, ANNOUNCE_AFTER_MS)
}

const ANNOUNCE_AFTER_MS = 60
