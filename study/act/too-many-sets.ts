/** Of more, the profile would no longer fit into an item: each is some 300 bytes, and two learners may become one. */
export const MOST_SETS = 500

/** A learner has had as many sets of parameters as can be kept. */
export class TooManySets extends Error {
  override readonly name = 'TooManySets'

  constructor(count: number) {
    super(`found ${count} sets of parameters, expected at most ${MOST_SETS} in all`)
  }
}
