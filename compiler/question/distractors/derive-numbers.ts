/** A number as it is written, with what stands around it. */
interface Written {
  readonly before: string
  readonly value: number
  readonly decimals: number
  readonly after: string
}

const WRITTEN =
  /^(?<before>[$€£~≈<>≤≥]?\s?)(?<digits>\d{1,9}(?:\.\d{1,3})?)(?<after>(?:\s?\D.{0,24})?)$/u

/** What a number measures: what is written behind it, or the sign of a currency before it. */
export function unitOf(text: string): string | undefined {
  const written = read(text)
  return written && `${written.before.trim()}${written.after.trim().toLowerCase()}`
}

/**
 * Values that a learner could take for a number, where the notes have too few others of its unit:
 * twice and half of a power of two, ten more and less per cent, else twice, half, and a step of its
 * own size away. None for what is no plain number (`1–5`, a year, a version).
 */
export function deriveNumbers(text: string): string[] {
  const written = read(text)
  if (!written || written.value === 0) return []
  const { value } = written
  return candidatesFor(written)
    .filter((each) => each > 0 && each !== value)
    .map((each) => `${written.before}${trim(each)}${written.after}`)
}

function candidatesFor({ value, after, decimals }: Written): number[] {
  if (/^\s?(?:%|per\s?cent)/i.test(after))
    return [value - PER_CENT, value + PER_CENT, value / 2, value - 2 * PER_CENT].filter(
      (each) => each < 100 && (decimals > 0 || Number.isInteger(each)),
    )
  if (decimals === 0 && value > 2 && Number.isInteger(Math.log2(value)))
    return [value / 2, value * 2, value * 4]
  const step = 10 ** Math.floor(Math.log10(value))
  const near = value >= step * 2 ? [value - step, value + step] : [value + step]
  return [value * 2, value / 2, ...near].filter((each) => decimals > 0 || Number.isInteger(each))
}

const PER_CENT = 10

function trim(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function read(text: string): Written | undefined {
  const { before, digits, after } = WRITTEN.exec(text)?.groups ?? {}
  if (before === undefined || digits === undefined || after === undefined) return undefined
  if (/\d/.test(after) || /^(?:1[5-9]|20)\d\d$/.test(text.trim())) return undefined
  return { before, value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0, after }
}
