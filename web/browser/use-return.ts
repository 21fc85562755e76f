import { useEffect } from 'preact/hooks'

/** Calls back when the learner comes back to the page, as a tab is left open over night. */
export function useReturn(back: () => void): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') back()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  })
}
