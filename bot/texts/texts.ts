type English = typeof import('./en.json', { with: { type: 'json' }})

/** The name of a text; English has them all. */
export type TextKey = keyof English

/** A text in the forms that a number asks for; a language has those of its own `Intl.PluralRules`. */
export type PluralText = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string
}

/** The texts of one language. `{name}` stands for a value, `{count}` for the number that decides the form. */
export type Texts = Readonly<Record<TextKey, string | PluralText>>

/** Every language there is, by Discord's code for it or what stands before its hyphen; `en` is one. */
export type Languages = ReadonlyMap<string, Texts>

/** The language that is spoken where another is missing. */
export const DEFAULT_LANGUAGE = 'en'

/** What fills the places of a text; text among it is ready for Discord. */
export type Values = Readonly<Record<string, string | number>>

/** Says a text in the language of one learner. */
export interface Say {
  (key: TextKey, values?: Values): string
  /** The language it speaks: a code that `Intl` knows. */
  readonly language: string
}

/** Speaks the language of a locale such as `de` or `en-GB`, or English. */
export function sayIn(languages: Languages, locale: string): Say {
  const [prefix = ''] = locale.split('-')
  const language = [locale, prefix].find((code) => languages.has(code)) ?? DEFAULT_LANGUAGE
  const texts = languages.get(language)
  if (!texts) throw new RangeError(`Unexpected languages without ${DEFAULT_LANGUAGE}`)
  const say = (key: TextKey, values: Values = {}): string => {
    const text = texts[key]
    if (typeof text === 'string') return fill(text, values)
    return fill(text[pluralOf(language, Number(values.count))] ?? text.other, values)
  }
  return Object.assign(say, { language })
}

/** One set of rules a language: making one takes longer than using it a hundred times. */
const rules = new Map<string, Intl.PluralRules>()

function pluralOf(language: string, count: number): Intl.LDMLPluralRule {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known.select(count)
}

function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
