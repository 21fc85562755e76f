import { nameIn } from '../localise.ts'
import { useSetting } from '../setting.ts'
import type { Command, Message } from '../types.ts'
import { PartView } from './part-view.tsx'

interface Shown {
  readonly message: Message
  readonly commands: readonly Command[]
  /** Whether something on it was pressed whose answer is not there yet. */
  readonly isPending: boolean
  perform(deed: object): void
}

const MESSAGE_COMMAND = 3

/** A message as Discord shows it. */
export function MessageView({ message, commands, isPending, perform }: Shown) {
  const { locale, words, nameOf } = useSetting()
  const isBot = message.authorId === undefined
  const author = isBot ? 'notedrill' : nameOf(message.authorId ?? '')
  const classes = ['message', message.onlyFor ? 'private' : '', isPending ? 'pending' : '']
  const used = commands.find(({ name }) => `/${name}` === message.answers?.what)
  return (
    <article class={classes.join(' ').trim()} data-id={message.id} aria-busy={isPending}>
      {message.answers && used && (
        <p class="answers">
          {nameOf(message.answers.userId)} {words.used} <b>/{nameIn(locale, used)}</b>
        </p>
      )}
      <div class={`avatar ${isBot ? 'bot' : author.toLowerCase()}`} aria-hidden="true">
        {author.charAt(0).toUpperCase()}
      </div>
      <div class="content">
        <header>
          <b>{author}</b> {isBot && <span class="badge">APP</span>}{' '}
          <time>{new Date(message.at).toLocaleTimeString(locale, { timeStyle: 'short' })}</time>
          {isBot &&
            commands
              .filter(({ type }) => type === MESSAGE_COMMAND)
              .map((command) => (
                <button
                  key={command.name}
                  type="button"
                  class="more"
                  onClick={() => perform({ kind: 'report', name: command.name })}
                >
                  {nameIn(locale, command)}
                </button>
              ))}
        </header>
        {message.text !== undefined && <p>{message.text}</p>}
        {message.components.map((part, at) => (
          <PartView
            key={`${at}-${part.type}`}
            part={part}
            messageId={message.id}
            isPending={isPending}
            press={({ custom_id, type }, values) =>
              perform({
                kind: 'press',
                customId: custom_id,
                componentType: type,
                ...(values ? { values } : {}),
              })
            }
          />
        ))}
        {message.onlyFor && (
          <p class="only">
            {words.only} ·{' '}
            <button type="button" onClick={() => perform({ kind: 'dismiss' })}>
              {words.dismiss}
            </button>
          </p>
        )}
      </div>
    </article>
  )
}
