import { expect, test } from 'vitest'
import { readAuthored } from '../../../compiler/author/read-authored.ts'
import { readNote } from '../../../compiler/note/read-note.ts'
import { findExcessMs } from '../../support/measure-cpu.ts'

const LENGTH = Number(process.env.HOSTILE_LENGTH ?? 24_000)
/** What a note of that length may take at most; one of 60,000 takes a second. */
const LIMIT_MS = LENGTH / 60
const fill = (part: string, length = LENGTH): string =>
  part.repeat(Math.floor(length / part.length))
const block = (yaml: string): string => `\`\`\`quiz\n${yaml}\n\`\`\``
const HEAD = '---\ncards: true\nquiz: true\n---\n'

/** Notes that make a careless reader look at everything for everything. */
const NOTES: Readonly<Record<string, string>> = {
  'highlights that never end': fill('==a '),
  'highlights by the thousand': fill('==a== '),
  'hints by the thousand': fill('==a==^[x][^1] '),
  'parts of a highlight': `==${fill('a;;')}==`,
  'blanks that never end': fill('{{c1::'),
  'blanks by the thousand': fill('{{c1::a}} '),
  'blanks that never begin': fill('{{c1,'),
  'a blank of many hints': `{{c1::${fill('a::')}}}`,
  'a blank a paragraph': fill('{{c1::a}}\n\n'),
  'separators by the thousand': fill('a::b '),
  'nothing but colons': fill('::'),
  'fields by the thousand': fill('a:: '),
  'brackets before fields': fill('(a:: '),
  'a card a line': fill('a::b\n'),
  'questions without answers': fill('Q:\n'),
  'questions by the thousand': fill('Q: a\nA: b\n'),
  'blanks of hashcards in a line': fill('C: [a] '),
  'blanks of hashcards by the thousand': fill('C: [a]\n'),
  'one answer of many brackets': `Q: a\nA: ${fill('[a] ')}`,
  'a definition for each question': fill('[a]: b\n\nQ: [x]\nA: [y]\n\n'),
  'one definition for all questions': `${fill('Q: ![a][b]\nA: b\n\n')}[b]: c`,
  'a long definition for all questions': `${fill('Q: ![a][b]\nA: b\n\n', LENGTH / 2)}[b]: ${fill('c', LENGTH / 2)}`,
  'definitions of one name': `Q: ![a][b]\nA: b\n\n${fill('[b]: c\n')}`,
  'options by the thousand': `## W?\n\n${fill('- [x] ab\n')}`,
  'boxes by the thousand': fill('- [ ] a\n'),
  'lists of options': fill('a?\n- [ ] a\n- [x] b\n\n'),
  'options parted by code': fill('- [ ] a\n\n```\nx\n```\n'),
  'headings with options': fill('## a?\n\n- [x] b\n- [ ] c\n\n'),
  'marks in one paragraph': fill('a\n?\n'),
  'a mark a card': fill('a\n?\nb\n\n'),
  'a mark for all that follows': `a\n?\n${fill('- b\n')}`,
  'nothing but marks': fill('?\n'),
  'a mark at the end of many paragraphs': `${fill('a\n\n')}?\n`,
  'marks in a list': fill('- a\n?\n'),
  'percents in one paragraph': fill('%\n'),
  'percents below headings': fill('# a\n%\nb\n'),
  'a percent below many headings': `${fill('# a\n\n')}%\n`,
  'a percent below many paragraphs': `# a\n\n${fill('b\n\n')}%`,
  'callouts in one another': `${'> '.repeat(80)}[!question] a\n`.repeat(LENGTH / 200),
  'callouts by the thousand': fill('> [!question] a\n> b\n\n'),
  'callouts with answers': fill('> [!question] a\n\n> [!answer] b\n\n'),
  'items that ask': fill('- what is it a b?\n'),
  'items with answers': fill('- what is it?\n  - a\n'),
  'an item of many questions': `- ${fill('what is a?\n  ')}`,
  'empty blocks': fill('```quiz\n```\n'),
  'a block of many questions': block(fill('- {kind: truefalse, question: a, answer: true}\n')),
  'a block of many options': block(`kind: choice\nquestion: a\noptions:\n${fill('  - a\n')}`),
  'a block of many keys': block(
    Array.from({ length: LENGTH / 12 }, (_, at) => `k${at}: 1`).join('\n'),
  ),
  'a block of nothing': block(fill('- {}\n')),
  'a block of dashes': block(fill('- ')),
  'tags by the thousand': fill('#a '),
  'a tag a paragraph': fill('#a\n\n'),
  'a name a line': fill('a ^b\n'),
  'a name a question': fill('Q: a #x\nA: b ^c\n\n'),
  'tags of headings': fill('# a #b\n\n'),
  'comments by the thousand': fill('<!-- q:a -->\n'),
  'pictures by the thousand': `Q: ${fill('![a](b) ')}\nA: b`,
  'tags of HTML that never end': fill('<img src="a"'),
  'questions and answers in items': fill('- Q: a\n- A: b\n'),
  'letters by the thousand': `> [!question] a\n${fill('> a) b\n')}\n> > [!answer] a`,
  'highlights around separators': fill('==a::b '),
  'blanks in links': fill('[{{c1::a}}](b) '),
  'blanks in headings': fill('# {{c1::a}}\n'),
  'tags in items': fill('- a\nQ: b\n'),
  'backslashes by the thousand': fill('\\== &amp; '),
}

test.each(Object.entries(NOTES))('%s are read in no time', (_, text) => {
  const note = readNote({ path: 'a/x.md', bytes: Buffer.from(HEAD + text) }, [])
  if (note) expect(findExcessMs(LIMIT_MS, () => readAuthored(note))).toBeUndefined()
})
