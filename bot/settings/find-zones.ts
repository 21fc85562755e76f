let zones: readonly string[] | undefined

/** IANA time zones whose name has what was typed, those first where it begins a part of the name. */
export function findZones(typed: string): string[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone')]
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  const rank = (zone: string): number => {
    const name = zone.toLowerCase()
    if (name.split('/').some((part) => part.startsWith(wanted))) return 0
    return name.includes(wanted) ? 1 : 2
  }
  return zones
    .map((zone) => ({ zone, rank: rank(zone) }))
    .filter((each) => each.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ zone }) => zone)
}
