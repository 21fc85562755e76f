/** Moves by the arrow keys between a line to write in and what is suggested for it; Escape leads back to the line. */
export function moveAmong(event: KeyboardEvent): void {
  const { key, currentTarget, target } = event
  if (!(currentTarget instanceof HTMLElement && target instanceof HTMLElement)) return
  if (!['ArrowDown', 'ArrowUp', 'Escape'].includes(key)) return
  const place = target.closest('.option') ?? currentTarget
  const line = place.querySelector('input')
  const suggested = [...place.querySelectorAll<HTMLElement>('.suggestions button')]
  if (!line || suggested.length === 0) return
  event.preventDefault()
  const stops = [line, ...suggested]
  const step = key === 'ArrowDown' ? 1 : -1
  const at = (stops.indexOf(target) + step + stops.length) % stops.length
  const next = key === 'Escape' ? line : stops[at]
  next?.focus()
}
