import type { Component } from '../types.ts'
import { Markup } from './markup.tsx'
import { ChannelMenu, ManyMenu, Menu } from './menu.tsx'

interface Shown {
  readonly part: Component
  readonly messageId: string
  readonly isPending: boolean
  press(component: Component, values?: readonly string[]): void
}

/** A part of a message: a text, a frame, a row of controls, a picture, a file. */
export function PartView(shown: Shown) {
  const { part, messageId } = shown
  switch (part.type) {
    case 1:
      return (
        <div class="row">
          {part.components?.map((each) => (
            <Control key={each.custom_id ?? each.url} {...shown} part={each} />
          ))}
        </div>
      )
    case 10:
      return <Markup text={part.content ?? ''} />
    case 12:
      return (
        <>
          {part.items?.map(({ media, description }) => (
            <img key={media.url} src={new URL(media.url).pathname} alt={description ?? ''} />
          ))}
        </>
      )
    case 13:
      return <FileLink messageId={messageId} url={part.file?.url ?? ''} />
    case 17: {
      const colour = part.accent_color?.toString(16).padStart(6, '0')
      return (
        <div class={colour === undefined ? 'frame' : `frame tinted c${colour}`}>
          {part.components?.map((each, at) => (
            <PartView key={`${at}-${each.type}`} {...shown} part={each} />
          ))}
        </div>
      )
    }
    default:
      return null
  }
}

function FileLink({ messageId, url }: { readonly messageId: string; readonly url: string }) {
  const name = url.replace('attachment://', '')
  return (
    <a class="file" href={`/playground/files/${messageId}/${encodeURIComponent(name)}`}>
      📎 {name}
    </a>
  )
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger']

function Control({ part, press, isPending }: Shown) {
  if (part.type === 2 && part.url !== undefined)
    return (
      <a class="button secondary" href={part.url} target="_blank" rel="noreferrer">
        {part.label} ↗
      </a>
    )
  if (part.type === 2)
    return (
      <button
        type="button"
        class={`button ${STYLES[part.style ?? 2]}`}
        disabled={isPending}
        onClick={() => press(part)}
      >
        {part.label}
      </button>
    )
  if (part.type === 8) return <ChannelMenu part={part} choose={(values) => press(part, values)} />
  const isMany = (part.max_values ?? 1) > 1
  return isMany ? (
    <ManyMenu part={part} choose={(values) => press(part, values)} />
  ) : (
    <Menu part={part} choose={(values) => press(part, values)} />
  )
}
