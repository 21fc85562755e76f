import { useLayoutEffect } from 'preact/hooks'
import { keep, readKept } from './browser-storage.ts'
import { createCell } from './cell.ts'

/** Whether single keys do something: a learner who dictates or presses keys by mistake turns them off. */
export const areKeysOn = createCell(readKept('keys') !== false)

export function turnKeys(isOn: boolean): void {
  keep('keys', isOn)
  areKeysOn.write(isOn)
}

/** What keys do, by their name; others are left alone. */
export type Keys = ReadonlyMap<string, () => void>

/**
 * Lets keys act wherever the focus is, but in a field that takes them itself, and only at the first
 * press, not as long as it is held.
 */
export function useKeys(keys: Keys): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keys.get(event.key)
      if (!act || !areKeysOn.read() || isTaken(event)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

function isTaken(event: KeyboardEvent): boolean {
  const { target, key } = event
  if (event.defaultPrevented || event.repeat || event.isComposing) return true
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof Element)) return false
  if (target.closest('select, textarea, input:not([type=checkbox])')) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a, input') !== null
}

/** Keeps a key that is held down from pressing the button which its first press brought up. */
export function ignoreHeldKeys(): void {
  document.addEventListener('keydown', (event) => {
    const isPress = event.key === 'Enter' || event.key === ' '
    if (event.repeat && isPress && event.target instanceof HTMLButtonElement) event.preventDefault()
  })
}
