import { describe, expect, test } from 'vitest'
import { showInline, showPlain } from '../../../bot/markdown/show-inline.ts'

describe('inline Markdown in Discord', () => {
  test.each([
    ['Plain words, a comma: and 3.5 %', 'Plain words, a comma: and 3.5 %'],
    ['an **image** is a *template*', 'an **image** is a *template*'],
    ['an __image__ is a _template_', 'an **image** is a *template*'],
    ['~~gone~~ and ==marked==', '~~gone~~ and **marked**'],
    ['set `NODE_ENV` first', 'set `NODE_ENV` first'],
    ['**Use `docker pull` now**', '**Use** `docker pull` now'],
    ['`` a`b ``', 'a\\`b'],
    ['snake_case_name and 2 * 3 * 4', 'snake\\_case\\_name and 2 \\* 3 \\* 4'],
    ['\\*not bold\\*', '\\*not bold\\*'],
    ['a **b', 'a \\*\\*b'],
    ['[the docs](https://example.org/x_(y)) say', 'the docs say'],
    ['[**bold** link](https://example.org "title")', '**bold** link'],
    ['![Three layers](layers.svg)', '🖼 Three layers'],
    ['![](layers.svg)', ''],
    ['see <https://example.org/a>', 'see https\\://example.org/a'],
    ['see https://example.org/a', 'see https\\://example.org/a'],
    ['a<br>b <b>c</b><!-- d -->', 'a b c'],
    ['AT&amp;T &lt;tag&gt; &#65; &copy;', 'AT&T \\<tag\\> A &copy;'],
    ['two\n  lines', 'two lines'],
    ['C# and #general', 'C\\# and \\#general'],
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['+ not a list', '\\+ not a list'],
    ['1. not a list', '1\\. not a list'],
    ['1.5 GB', '1\\.5 GB'],
    ['> not a quote', '\\> not a quote'],
    ['-# not small', '\\-\\# not small'],
    ['@everyone, <@123>, <@&1> and <#2>', '\\@everyone, \\<\\@123\\>, \\<\\@&1\\> and \\<\\#2\\>'],
    ['<t:1:R> :smile: <:a:1>', '\\<t\\:1\\:R\\> \\:smile: \\<\\:a\\:1\\>'],
    ['[masked] (https://x.y)', '\\[masked\\] \\(https\\://x.y\\)'],
    ['\\[masked](https://x.y)', '\\[masked\\]\\(https\\://x.y\\)'],
    ['||spoiler||', '\\|\\|spoiler\\|\\|'],
    ['```js\ncode\n```', '`js code`'],
    ['``` open', '\\`\\`\\` open'],
    ['ad\u202emin\u200b \u2066x\u2069\u200e', 'admin x'],
    ['👩‍💻 and a\u200db', '👩‍💻 and ab'],
    ['\ud83d!', '�!'],
  ])('%j is %j', (markdown, shown) => {
    expect(showInline(markdown, 500)).toBe(shown)
  })

  test.each([
    ['short', 5, 'short'],
    ['too long by far', 8, 'too lo…'],
    ['**bold and long**', 12, '**bold a**…'],
    ['`code and long`', 10, '`code a`…'],
    ['*****', 6, '\\*\\*…'],
    ['👩‍💻👩‍💻👩‍💻', 12, '👩‍💻👩‍💻…'],
    ['ééé'.normalize('NFD'), 5, 'e\u0301…'],
  ])('%j in %i is %j', (markdown, limit, shown) => {
    expect(showInline(markdown, limit)).toBe(shown)
    expect(shown.length).toBeLessThanOrEqual(limit)
  })
})

test.each([
  ['**stars** stay', '\\*\\*stars\\*\\* stay'],
  ['a\n# b', 'a \\# b'],
  ['&amp; `x`', '&amp; \\`x\\`'],
  ['3. third', '3\\. third'],
])('the plain text %j is %j', (plain, shown) => {
  expect(showPlain(plain, 100)).toBe(shown)
})
