/** A note with a question of every kind, and texts that other formats have marks for. */
export const EVERY_KIND = `---
title: "Looms: parts & {uses}"
tags: [weaving]
quiz: true
derive: false
---

# Looms

## Which thread goes *across*, as in \`a = b ~ c\`?

> Not the warp.

- [ ] the warp #1
  > It runs **along**: {see above}.
- [x] the weft
  > 50 % right, 100 % sure
- [ ] neither => both
- [ ] none of these

> The \`weft\` crosses the *warp*.

## Which of these are threads?

- [x] warp
- [x] weft
- [ ] 100 % steel
- [ ] frame

## A reed beats the weft.

- [x] True
  > Yes: with force.
- [ ] False

Q: What does \`<b>\` do to "text" & more?
A: It is **bold**, 3 < 4, \\# is no heading

---

The {{c1::shuttle::it flies}} carries the weft \`{{x}}\` at 1:2.

\`\`\`quiz
- kind: typed
  question: How wide is it?
  answer: "1.4"
  tolerance: 0.1
- kind: typed
  question: What carries the weft?
  answer: shuttle
  accepted: [flying shuttle, "boat: small"]
  explanation: "It flies -> fast"
- kind: order
  question: In which order?
  items: [spin, "weave ~ knit", sew]
- kind: match
  question: Which way?
  pairs:
    - {left: "warp = long", right: along}
    - {left: weft, right: "across #2"}
- kind: recall
  question: What has a loom?
  answer: |
    - frame
    - shuttle
  hint: Two parts
- kind: recall
  question: What does this print for $x^2$?
  answer: |
    \`\`\`js
    if (a < b) {

      print("x: \\\\n")
    }
    \`\`\`
  explanation: "Because."
\`\`\`
`
