/** Shown only where something takes long enough to be noticed. */
export function Loading() {
  return <p class="loading">One moment …</p>
}
