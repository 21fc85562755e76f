/** What the notes say together: which words stand in one statement, over the whole bank. */
export interface Truth {
  /** Whether some statement holds every word of `subject` and so large a share of those of `said`. */
  holds(subject: string, said: string, share: number): boolean
  /** Whether some statement holds every word of `said` and not every word of `subject`. */
  holdsElsewhere(said: string, subject: string): boolean
}
