import { EVERY_KIND } from '../bin/every-kind.ts'

/** Notes in which authors write cards, each in its own way: whole ones, for what damages them. */
export const STYLES: readonly string[] = [
  EVERY_KIND,
  `# Looms

Q: What holds
a loom?
A: These:

- the frame
- the posts

C: The [frame] holds a \\[wide\\] [loom]. ^holds

---

Q: Which way does \`warp\` run? ![a thread](warp.png)
A: Along. #threads`,
  `---
cards: true
---
#flashcards/looms

Frame :: the part that holds a loom
Frame ::: Rahmen #flashcards
Use \`a::b\` in a loom::It parts the threads
status:: done

What holds a loom?
?
A frame.

warp
??
Kette

The ==frame== holds a ==1;;loom;;wide==^[or wide][^1]. ^id1
==Warp==[^ah] crosses ==weft==[^sa].

[^1]: A note at the foot.`,
  `The {{c1::frame::wood}} holds a {{c2::loom}}.

A {{c1,2::loom of {{c3::oak}}}} lasts.

- In an item {{c1::\`git::push\`}} too.

## What is left?

%

The **warp**, and $a^2 + b^2$.`,
  `## Which part holds a loom?

> It is of wood.

- [ ] the reed
  > That beats.
- [x] the frame
- [ ] all of the above

Explanation: it carries all.

Which of these
are threads?

\`\`\`js
warp()
weft()
\`\`\`

- [x] warp
- [X] weft
- [ ] \`frame\`

## To do

- [ ] buy wool`,
  `> [!question] What holds a loom?
> The frame.

> [!quiz]- Who weaves?
> a) the weaver
> b) the miller
>
> > [!success]- Answer
> > a)

- What does a loom need?
  - warp
  - weft
- <!-- q:frame --> Why does an old loom creak?
  It is dry.`,
  `---
title: Looms
tags: [a, b]
quiz: true
derive: false
---

\`\`\`quiz
kind: choice
question: Which of these goes across?
options:
  - text: weft
    right: true
    feedback: Yes.
  - warp
hint: It rhymes with left.
tags: [threads]
id: across
\`\`\`

\`\`\`quiz
- kind: order
  question: In which order?
  items: [spin, weave, sew]
- kind: match
  question: Which way?
  pairs:
    - {left: warp, right: along}
    - {left: weft, right: across}
- kind: typed
  question: How wide, in m?
  answer: 1.40
  tolerance: 0.1
  accepted: ["140 cm"]
- kind: cloze
  question: The [...] beats.
  answer: reed
- kind: truefalse
  question: A loom weaves.
  answer: true
\`\`\``,
  `# Loom (Weaving Frame)

**Frame** – the oak part that holds a loom; **Reed**: the comb that beats a thread
\u200bShuttle\ufeff = the boat that carries the weft

| Part | Use | Weight |
|---|---|---|
| Frame | holds a loom | 40 kg |
| Reed | beats the weft | 2 kg |

- wide cloth => Jet loom
- narrow cloth => Hand loom

1. First wind the warp.
2. Then throw the shuttle.

A jet loom is used to weave cloth, since air is quick.

Virtual Private Network (VPN)
: a net of its own

<b>HTML</b> and [a link](x.md) and [[Loom|a wiki link]] and ![frame](frame.png)`,
]
