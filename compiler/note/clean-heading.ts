/** A heading without its number, decoration and trailing colon. */
export function cleanHeading(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}\p{Co}(“"'`[]+/u, '')
    .replace(
      /^(?:chapter|lecture|week|unit|section|module|lesson|day|part)\s+\d+(?:\.\d+)*\s*(?:[.:)–—-]\s*|$)/i,
      '',
    )
    .replace(/^\(\d{1,2}\)\s+(?=\S)/, '')
    .replace(/^\d+(?:\.\d+)*(?:[.:)]\s*|\s*[-–—]\s+|\s+[-–—]\s*|(?<=\.\d+)\s+)(?=\S)/, '')
    .replace(/[\s:#*–—-]+$/, '')
    .trim()
}
