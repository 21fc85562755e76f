import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useSetting } from '../setting.ts'

const RULES: readonly (readonly [RegExp, (found: RegExpExecArray) => ComponentChildren])[] = [
  [/^\\([^\w\s])/, ([, text]) => text],
  [/^```(?:\w*\n)?([\s\S]+?)```/, ([, text]) => <pre>{text?.trimEnd()}</pre>],
  [/^`([^`]+)`/, ([, text]) => <code>{text}</code>],
  [/^\*\*((?:\\.|[^\\])+?)\*\*/, ([, text = '']) => <strong>{inline(text)}</strong>],
  [/^\*((?:\\.|[^\\*])+?)\*/, ([, text = '']) => <em>{inline(text)}</em>],
  [/^~~([\s\S]+?)~~/, ([, text = '']) => <s>{inline(text)}</s>],
  [/^\|\|([\s\S]+?)\|\|/, ([, text = '']) => <Spoiler>{inline(text)}</Spoiler>],
  [/^<@(\d+)>/, ([, id = '']) => <Mention id={id} />],
  [/^<#(\d+)>/, () => <span class="mention">#quiz-room</span>],
  [/^<t:(\d+):(\w)>/, ([, at, style]) => <Moment at={Number(at) * 1000} style={style ?? 'f'} />],
]

/** No rule begins with any other character, and to try them at each would be most of the work of a page. */
const BEGINS_A_RULE = /[\\`*~|<]/

/** Text in Discord's markup. */
export function Markup({ text }: { readonly text: string }) {
  return <div class="markup">{blocks(text)}</div>
}

function blocks(text: string): ComponentChildren[] {
  return text.split(/(?<=```)\n|\n(?!(?:[^`]|`(?!``))*```(?:[^`]|`(?!``))*$)/).map(block)
}

function block(line: string): ComponentChildren {
  const heading = /^(#{1,3}) (.*)$/.exec(line)
  if (heading) return <p class="heading">{inline(heading[2] ?? '')}</p>
  if (line.startsWith('-# ')) return <p class="small">{inline(line.slice(3))}</p>
  if (line.startsWith('> ')) return <blockquote>{inline(line.slice(2))}</blockquote>
  return <p>{inline(line)}</p>
}

function inline(text: string): ComponentChildren[] {
  const shown: ComponentChildren[] = []
  let plain = ''
  for (let rest = text; rest !== ''; ) {
    const hit = RULES.map(([rule, show]) => ({ found: rule.exec(rest), show })).find(
      ({ found }) => found,
    )
    if (hit?.found) {
      shown.push(plain, hit.show(hit.found))
      plain = ''
      rest = rest.slice(hit.found[0].length)
    } else {
      const end = rest.slice(1).search(BEGINS_A_RULE)
      const length = end < 0 ? rest.length : end + 1
      plain += rest.slice(0, length)
      rest = rest.slice(length)
    }
  }
  return [...shown, plain]
}

function Mention({ id }: { readonly id: string }) {
  const { nameOf } = useSetting()
  return <span class="mention">@{nameOf(id)}</span>
}

function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const { words } = useSetting()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <span class="spoiler open">{children}</span>
  return (
    <button type="button" class="spoiler" onClick={() => setOpen(true)}>
      <span class="unseen">{words.spoiler}</span>
      <span aria-hidden="true">{children}</span>
    </button>
  )
}

function Moment({ at, style }: { readonly at: number; readonly style: string }) {
  const { locale, aheadMs } = useSetting()
  const date = new Date(at)
  const written = date.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <time dateTime={date.toISOString()} title={written}>
      {style === 'R' ? relative(at - Date.now() - aheadMs, locale) : written}
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

function relative(ms: number, locale: string): string {
  const [unit, size] = UNITS.find(([, each]) => Math.abs(ms) >= each) ?? ['second', 1000]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.round(ms / size),
    unit,
  )
}
