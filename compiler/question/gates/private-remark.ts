import type { Gate } from '../gate.ts'

const REMARK =
  /\b(?:i think|imo|imho|in my opinion|rewatch|to-?do|not sure|don't know|homework|lecture|the exam|exam question|our class|the professor|my notes|i am|i'm|we saw|we will|we'll see|let's|let us|remember that|note that|watch out|click|tl;?dr|lol|btw|afaik|wip)\b|\bI\b(?!\/)/
const SHOUT =
  /\b(?:i think|imo|imho|rewatch|todo|exam question|click (?:on|the|here)|the professor|my notes|lol|btw|afaik|wip|kinda|gonna|wanna|gotta|super (?:easy|important)|blah|which is (?:nice|great|cool|awesome|bad|annoying|weird)|stuff like|etc etc)\b/i

const ROMAN =
  /\b(?:type|class|world war|part|phase|stage|grade|level|chapter|factor|henry|elizabeth|charles|complex|act|book)\s+I\b|\bI\s+(?:of|was|and II)\b/i

/** A remark of the note-taker to himself, an opinion, a matter of the course and not of the subject. */
export const privateRemark: Gate = {
  id: 'private-remark',
  refuse: ({ form, draft }) => whyPrivate(`${draft.about} ${form.answer}`),
}

/** What in a text is the note-taker's own. */
export function whyPrivate(text: string): string | undefined {
  const found = REMARK.exec(text)?.[0] ?? SHOUT.exec(text)?.[0]
  return found === undefined || (found === 'I' && ROMAN.test(text))
    ? undefined
    : `it holds a remark (“${found}”)`
}
