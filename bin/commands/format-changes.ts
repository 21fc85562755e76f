import type { BuiltCard } from '../../compiler/diff/build.ts'
import type { Change, Changes } from '../../compiler/diff/compare-builds.ts'
import type { Rewrite } from '../../compiler/diff/find-rewrites.ts'

/** More than this of one kind is counted and not listed, so that it fits a comment. */
const LISTED = 100

/** The changes as Markdown, for a pull request. */
export function formatChanges(changes: Changes): string {
  const { kept, reworded, rekeyed, moved, added, returned, removed, rewrites } = changes
  const counts = [
    ...countOf(kept, 'kept'),
    ...countOf(reworded.length, 'reworded'),
    ...countOf(rekeyed.length, 'with another answer'),
    ...countOf(moved.length, 'moved'),
    ...countOf(added.length, 'added'),
    ...countOf(returned.length, 'returned'),
    ...countOf(removed.length, 'removed'),
  ]
  return [
    `### Cards: ${counts.length > 0 ? counts.join(', ') : 'none'}`,
    ...section(
      'With another answer',
      'Learners keep their schedule, unless you reset.',
      rekeyed,
      showChange,
    ),
    ...resetOf(rekeyed),
    ...section('Reworded', 'The schedule is kept.', reworded, showChange),
    ...section('Added', '', added, showCard),
    ...section(
      'Returned',
      'They were asked before and come back with their memories.',
      returned,
      showCard,
    ),
    ...section('Removed', 'Their ids are kept: they return with the fact.', removed, showCard),
    ...keepOf(rewrites),
    ...section('Moved', 'The schedule is kept.', moved, showMove),
  ].join('\n')
}

function countOf(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${what}`]
}

function section<Item>(
  title: string,
  says: string,
  items: readonly Item[],
  show: (item: Item) => string,
): string[] {
  if (items.length === 0) return []
  const more = items.length - LISTED
  return [
    '',
    `**${title}** (${items.length})${says === '' ? '' : ` ${says}`}`,
    '',
    ...items.slice(0, LISTED).map(show),
    ...(more > 0 ? [`- … and ${more} more`] : []),
  ]
}

function resetOf(rekeyed: readonly Change[]): string[] {
  if (rekeyed.length === 0) return []
  return [
    '',
    'To let learners begin anew with one, name it in `overrides.yml` beside the notes:',
    '',
    '```yaml',
    'reset:',
    ...rekeyed.slice(0, LISTED).map(({ after }) => `  - ${after.id} # ${comment(stemOf(after))}`),
    '```',
  ]
}

function keepOf(rewrites: readonly Rewrite[]): string[] {
  if (rewrites.length === 0) return []
  return [
    '',
    'Some of these may be one card, rewritten. To keep its schedule, say so in `overrides.yml`:',
    '',
    '```yaml',
    'keep: # the new id: the id it had',
    ...rewrites
      .slice(0, LISTED)
      .map(({ removed, added }) => `  ${added.id}: ${removed.id} # ${comment(stemOf(added))}`),
    '```',
  ]
}

function showCard(card: BuiltCard): string {
  return `- ${placeOf(card)} ${inline(stemOf(card))} → ${inline(answerOf(card))}`
}

function showChange({ before, after }: Change): string {
  // A lock alone has but the words of a card: then words are held against words.
  const now = before.shown ? after : bare(after)
  return [
    `- ${placeOf(after)} ${difference(stemOf(before), stemOf(now))}`,
    `  → ${difference(answerOf(before), answerOf(now))}`,
  ].join('\n')
}

function bare({ shown: _, ...entry }: BuiltCard): BuiltCard {
  return entry
}

function showMove({ before, after }: Change): string {
  const from = before.file === after.file ? 'from another heading' : `from ${code(before.file)}`
  return `- ${placeOf(after)} ${inline(stemOf(after))}, ${from}`
}

function difference(before: string, after: string): string {
  return before === after ? inline(after) : `~~${inline(before)}~~ ${inline(after)}`
}

function placeOf({ id, file, shown }: BuiltCard): string {
  return `${code(id)} ${code(shown ? `${file}:${shown.line}` : file)}`
}

function stemOf({ shown, term }: BuiltCard): string {
  return shown?.stem ?? term
}

function answerOf({ shown, answer }: BuiltCard): string {
  return shown?.answer ?? answer
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

/** On one line, and no heading, mention or HTML of its own. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[<>]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200b')
}

function comment(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/`/g, '').slice(0, 80)
}
