import type { Localised } from './types.ts'

/** A name as it is shown in a locale such as `de`. */
export function nameIn(locale: string, { name, name_localizations }: Localised): string {
  return name_localizations?.[locale] ?? name
}

/** What something is about, in a locale. */
export function aboutIn(
  locale: string,
  { description = '', description_localizations }: Localised,
): string {
  return description_localizations?.[locale] ?? description
}
