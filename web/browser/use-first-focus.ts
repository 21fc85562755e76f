import { useLayoutEffect } from 'preact/hooks'

/**
 * Puts the focus where a new scene begins, on its element marked `data-first`, and brings what is
 * marked `data-scroll` into view, or the top of the page.
 */
export function useFirstFocus(scene: string): void {
  useLayoutEffect(() => {
    document.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
    const shown = document.querySelector('[data-scroll]')
    if (shown) shown.scrollIntoView({ block: 'nearest' })
    else scrollTo(0, 0)
  }, [scene])
}
