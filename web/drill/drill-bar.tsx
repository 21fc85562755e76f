import { useRef } from 'preact/hooks'
import type { Scene } from './scene.ts'

interface DrillBarProps {
  readonly title: string
  readonly scene: Scene
}

/** Which deck it is, how far the drill has come, and the way out. */
export function DrillBar({ title, scene }: DrillBarProps) {
  const most = useRef(0)
  const left = 'asked' in scene ? scene.asked.left : scene.kind === 'finished' ? 0 : undefined
  if (left !== undefined) most.current = Math.max(most.current, left)
  const done = left === undefined ? 0 : most.current - left + (scene.kind === 'answered' ? 0.5 : 0)
  return (
    <header class="drill-bar">
      <a href="#/" class="back">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M10 3L5 8l5 5" />
        </svg>
        Decks
      </a>
      <p class="drill-title">{title}</p>
      <p class="left">{left !== undefined && left > 0 ? `${left} left` : ''}</p>
      <progress
        class="progress"
        max={Math.max(1, most.current)}
        value={done}
        aria-label="Progress of this drill"
      />
    </header>
  )
}
