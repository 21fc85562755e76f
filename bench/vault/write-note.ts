import type { Dice } from './dice.ts'
import type { Subject } from './subject.ts'

/** A part of a note in one style. */
export type Style = (subject: Subject, dice: Dice) => string

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')
const sentence = ({ name, kind, act, object }: Subject, dice: Dice): string =>
  [
    `The ${kind()} of ${name()} ${act()}, so that ${object()} is not lost.`,
    `Most of the ${object()} that arrives there was left by others, and nobody looks at it twice.`,
    `When ${name()} came up, people had known about ${object()} for a long time.`,
    `They were slow at first; it took years until the ${kind()} was ready.`,
    `We often saw this in the field, and it was hard to explain to those who had not.`,
  ][dice.roll(5)] ?? ''

/** What a learner reads, and little that can be asked. */
const prose: Style = (subject, dice) =>
  Array.from({ length: 4 + dice.roll(4) }, () => sentence(subject, dice)).join(' ')

/** What is asked of a note without any syntax of ours. */
const derived: readonly [Style, ...Style[]] = [
  (subject, dice) =>
    lines(2 + dice.roll(2), () => `**${subject.name()}**: ${subject.description()}.\n`),
  (subject, dice) =>
    lines(2 + dice.roll(3), () => `- **${subject.name()}** - ${subject.description()}`),
  (subject, dice) => lines(2 + dice.roll(2), () => `- ${subject.name()}: ${subject.description()}`),
  (subject) => `${subject.name()} is ${subject.description()}. It is found in few places.`,
  (subject) => `A ${subject.kind()} ${subject.act()}. The ${subject.name()} ${subject.act()}.`,
  (subject, dice) =>
    [
      `| Name | ${subject.kind()} | Used for |`,
      '|---|---|---|',
      lines(
        3 + dice.roll(2),
        () =>
          `| ${subject.name()} | ${subject.quality()} ${subject.kind()} | ${subject.object()} |`,
      ),
    ].join('\n'),
  (subject, dice) =>
    `The ${subject.name()} has three parts:\n\n${lines(2 + dice.roll(3), () => `- ${subject.quality()} ${subject.kind()}`)}`,
  (subject) => {
    const [a, b] = [subject.quality(), subject.quality()]
    const words = [a, b, subject.kind()].map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    return `The ${words.join(' ')} (${words.map((word) => word.charAt(0)).join('')}) ${subject.act()}.`
  },
]

/** What makes a note longer and no question. */
const silent: readonly [Style, ...Style[]] = [
  (subject, dice) =>
    `\`\`\`sh\n${lines(4 + dice.roll(6), (at) => `run --step ${at} --${subject.quality()} "${subject.object()}" # ${subject.kind()}: not a card => ${at}`)}\n\`\`\``,
  (subject) => `$$\nE_{${subject.quality()}} = m c^2 + \\frac{a}{b}\n$$`,
  (subject) =>
    `> [!note] On ${subject.object()}\n> See [[${subject.name()}]] and [the list](../list.md#${subject.kind()}).`,
  (subject) => `![a picture of ${subject.object()}](img/${subject.kind()}.png)`,
  (subject) => `- [ ] read about ${subject.name()}\n- [x] write to ${subject.name()}`,
]

/** A card as its author writes it, in every syntax but one that needs a tag. */
const authored: readonly [Style, ...Style[]] = [
  (subject) =>
    `Q: What does the ${subject.name()} of the ${subject.kind()} do?\nA: It ${subject.act()}.`,
  (subject) => `The {{c1::${subject.name()}}} of the ${subject.kind()} ${subject.act()}.`,
  (subject) => {
    const right = subject.name()
    return `### Which one ${subject.act()} for ${right}?\n\n- [ ] ${subject.name()} one\n- [x] ${right} two\n- [ ] ${subject.name()} three`
  },
]

/** A note of some 3,200 bytes: front matter, headings, and parts in every style. */
export function writeNote(subject: Subject, dice: Dice): string {
  const title = `${subject.name()} and ${subject.name()}`
  const parts = [
    `---\ntitle: ${title}\ntags: [${subject.kind()}, ${subject.quality()}]\n---`,
    `# ${title}`,
  ]
  const sections = 4 + dice.roll(2)
  for (let section = 0; section < sections; section++) {
    parts.push(`## ${subject.name()}`, prose(subject, dice))
    if (dice.roll(5) < 3) parts.push(dice.pick(derived)(subject, dice))
    parts.push(dice.pick(silent)(subject, dice))
    if (dice.roll(5) === 0) parts.push(dice.pick(authored)(subject, dice))
  }
  return `${parts.join('\n\n')}\n`
}
