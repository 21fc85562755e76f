import type { APIButtonComponent } from 'discord-api-types/v10'
import type { BankCard } from '../../study/bank/bank.ts'
import type { Question } from '../../study/bank/question.ts'
import { plainText } from '../../study/grade/plain-text.ts'
import { showInline, showPlain } from '../markdown/show-inline.ts'
import { showQuote } from '../markdown/show-quote.ts'
import { linkButton } from '../message/layout.ts'
import type { Visit } from '../visit.ts'

const LONGEST_WHY = 500
const LONGEST_QUOTE = 600
const LONGEST_COMPARED = 4000

/**
 * Why an answer is right: the explanation where it says more than the note, the note's lines, and where
 * they stand. Lines that are the question itself, as somebody wrote it, are not said again.
 */
export function showSource(
  { say }: Pick<Visit, 'say'>,
  card: BankCard,
  question: Question,
): string {
  const { file, startLine, quote } = card.source
  const isQuestion = card.rule.startsWith('author/') && isIn(question.stem, quote)
  const quoted = isQuestion ? '' : showQuote(quote, LONGEST_QUOTE)
  const reason = question.explanation ?? reasonOfKey(question)
  const why = showInline(reason, LONGEST_WHY)
  const isSaid = reason === '' || (!isQuestion && isIn(reason, quote))
  const place = `-# 📄 ${showPlain(file, 120)}\\:${startLine}`
  return [isSaid ? '' : say('answer.why', { why }), quoted, place]
    .filter((line) => line !== '')
    .join('\n')
}

/** What the author says of the right options. */
function reasonOfKey(question: Question): string {
  const options = 'options' in question ? question.options : []
  return options.flatMap(({ key, feedback }) => (key && feedback ? [feedback] : [])).join(' ')
}

function isIn(part: string, whole: string): boolean {
  return bare(whole).includes(bare(part))
}

/** The words of inline Markdown alone, by which two ways to write one thing are the same. */
function bare(markdown: string): string {
  return plainText(markdown.slice(0, LONGEST_COMPARED))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The button to the note, where the notes are on the web. */
export function noteButton({ bot, say }: Visit, { source }: BankCard): APIButtonComponent[] {
  const { notes } = bot.links
  if (notes === undefined) return []
  const path = source.file.split('/').map(encodeURIComponent).join('/')
  return linkButton(`${notes}${path}#L${source.startLine}`, say('button.note'))
}
