import { Markup, type Names } from './markup.tsx'
import type { Component, Message } from './types.ts'

/** What can be done with a message. */
export interface MessageActions {
  press(message: Message, component: Component, values?: readonly string[]): void
  report(message: Message): void
}

interface Shown extends MessageActions {
  readonly message: Message
  readonly names: Names
  readonly channelId: string
}

/** A message as Discord shows it. */
export function MessageView(shown: Shown) {
  const { message, names } = shown
  const isBot = message.authorId === undefined
  const author = isBot ? 'notedrill' : names.name(message.authorId ?? '')
  return (
    <article class={message.onlyFor ? 'message private' : 'message'} data-id={message.id}>
      {message.answers && message.answers.what !== '' && (
        <p class="answers">
          {names.name(message.answers.userId)} used <b>{message.answers.what}</b>
        </p>
      )}
      <div class={`avatar ${isBot ? 'bot' : author.toLowerCase()}`} aria-hidden="true">
        {author.charAt(0).toUpperCase()}
      </div>
      <div class="content">
        <header>
          <b>{author}</b> {isBot && <span class="badge">APP</span>}{' '}
          <time>{new Date(message.at).toLocaleTimeString('en', { timeStyle: 'short' })}</time>
          {isBot && (
            <button type="button" class="more" onClick={() => shown.report(message)}>
              Report question
            </button>
          )}
        </header>
        {message.text !== undefined && <p>{message.text}</p>}
        {message.components.map((part, at) => (
          <Part key={`${at}-${part.type}`} part={part} {...shown} />
        ))}
        {message.onlyFor && <p class="only">Only you can see this</p>}
      </div>
    </article>
  )
}

function Part(shown: Shown & { readonly part: Component }) {
  const { part, names, message } = shown
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
      return <Markup text={part.content ?? ''} names={names} />
    case 12:
      return (
        <>
          {part.items?.map(({ media, description }) => (
            <img key={media.url} src={new URL(media.url).pathname} alt={description ?? ''} />
          ))}
        </>
      )
    case 13:
      return <FileLink messageId={message.id} url={part.file?.url ?? ''} />
    case 17: {
      const colour = part.accent_color?.toString(16).padStart(6, '0')
      return (
        <div class={colour === undefined ? 'frame' : `frame tinted c${colour}`}>
          {part.components?.map((each, at) => (
            <Part key={`${at}-${each.type}`} {...shown} part={each} />
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

function Control({ part, message, press, channelId }: Shown & { readonly part: Component }) {
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
        onClick={() => press(message, part)}
      >
        {part.label}
      </button>
    )
  if (part.type === 8)
    return (
      <div class="channels">
        <button
          type="button"
          class="button secondary"
          onClick={() => press(message, part, [channelId])}
        >
          Only #quiz-room
        </button>
        <button type="button" class="button secondary" onClick={() => press(message, part, [])}>
          All channels
        </button>
      </div>
    )
  return <Menu part={part} choose={(values) => press(message, part, values)} />
}

function Menu({
  part,
  choose,
}: {
  readonly part: Component
  choose(values: readonly string[]): void
}) {
  const isMany = (part.max_values ?? 1) > 1
  return (
    <select
      aria-label={part.placeholder ?? 'Menu'}
      multiple={isMany}
      value=""
      onChange={({ currentTarget }) =>
        choose([...currentTarget.selectedOptions].map(({ value }) => value))
      }
    >
      {!isMany && <option value="">{part.placeholder}</option>}
      {part.options?.map(({ value, label, description }) => (
        <option key={value} value={value}>
          {description ? `${label} – ${description}` : label}
        </option>
      ))}
    </select>
  )
}
