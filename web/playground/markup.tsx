import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** What a mention or a time is shown as. */
export interface Names {
  name(userId: string): string
}

const RULES: readonly (readonly [
  RegExp,
  (found: RegExpExecArray, names: Names) => ComponentChildren,
])[] = [
  [/^\\([^\w\s])/, ([, text]) => text],
  [/^```(?:\w*\n)?([\s\S]+?)```/, ([, text]) => <pre>{text?.trimEnd()}</pre>],
  [/^`([^`]+)`/, ([, text]) => <code>{text}</code>],
  [/^\*\*((?:\\.|[^\\])+?)\*\*/, ([, text = ''], names) => <strong>{inline(text, names)}</strong>],
  [/^\*((?:\\.|[^\\*])+?)\*/, ([, text = ''], names) => <em>{inline(text, names)}</em>],
  [/^~~([\s\S]+?)~~/, ([, text = ''], names) => <s>{inline(text, names)}</s>],
  [/^\|\|([\s\S]+?)\|\|/, ([, text = ''], names) => <Spoiler>{inline(text, names)}</Spoiler>],
  [/^<@(\d+)>/, ([, id = ''], names) => <span class="mention">@{names.name(id)}</span>],
  [/^<#(\d+)>/, () => <span class="mention">#quiz-room</span>],
  [/^<t:(\d+):(\w)>/, ([, at, style]) => <Moment at={Number(at) * 1000} style={style ?? 'f'} />],
]

/** Text in Discord's markup. */
export function Markup({ text, names }: { readonly text: string; readonly names: Names }) {
  return <div class="markup">{blocks(text, names)}</div>
}

function blocks(text: string, names: Names): ComponentChildren[] {
  return text
    .split(/(?<=```)\n|\n(?!(?:[^`]|`(?!``))*```(?:[^`]|`(?!``))*$)/)
    .map((line) => block(line, names))
}

function block(line: string, names: Names): ComponentChildren {
  const heading = /^(#{1,3}) (.*)$/.exec(line)
  if (heading) return <p class="heading">{inline(heading[2] ?? '', names)}</p>
  if (line.startsWith('-# ')) return <p class="small">{inline(line.slice(3), names)}</p>
  if (line.startsWith('> ')) return <blockquote>{inline(line.slice(2), names)}</blockquote>
  return <p>{inline(line, names)}</p>
}

function inline(text: string, names: Names): ComponentChildren[] {
  const shown: ComponentChildren[] = []
  let plain = ''
  for (let rest = text; rest !== ''; ) {
    const hit = RULES.map(([rule, show]) => ({ found: rule.exec(rest), show })).find(
      ({ found }) => found,
    )
    if (hit?.found) {
      shown.push(plain, hit.show(hit.found, names))
      plain = ''
      rest = rest.slice(hit.found[0].length)
    } else {
      plain += rest.charAt(0)
      rest = rest.slice(1)
    }
  }
  return [...shown, plain]
}

function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <span class="spoiler open">{children}</span>
  return (
    <button type="button" class="spoiler" onClick={() => setOpen(true)}>
      <span class="unseen">Show spoiler</span>
      <span aria-hidden="true">{children}</span>
    </button>
  )
}

function Moment({ at, style }: { readonly at: number; readonly style: string }) {
  const date = new Date(at)
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString('en')}>
      {style === 'R' ? relative(at - Date.now()) : date.toLocaleString('en')}
    </time>
  )
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

function relative(ms: number): string {
  const [unit, size] = UNITS.find(([, each]) => Math.abs(ms) >= each) ?? ['second', 1000]
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(ms / size), unit)
}
