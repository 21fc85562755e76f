import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Puts the focus where a new scene begins, on its element marked `data-first`, and brings what is
 * marked `data-scroll` into view, or the top of the page. Whoever has moved the focus while the scene
 * was still loading is left there.
 */
export function useFirstFocus(scene: string): void {
  const whileLoading = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const { activeElement, body } = document
    const first = document.querySelector<HTMLElement>('[data-first]')
    const before = whileLoading.current
    whileLoading.current = first ? null : activeElement
    const isElsewhere = before && activeElement !== before && activeElement !== body
    if (!isElsewhere) first?.focus({ preventScroll: true })
    const shown = document.querySelector('[data-scroll]')
    if (shown) shown.scrollIntoView({ block: 'nearest' })
    else scrollTo(0, 0)
  }, [scene])
}
