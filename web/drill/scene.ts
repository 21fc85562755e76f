import type { Answer, Asked, Revealed, Review, Summary } from '../client/types.ts'

/** What a drill shows. */
export type Scene =
  | { readonly kind: 'loading' }
  /** The server did not answer; nothing is lost, and `retry` goes on. */
  | { readonly kind: 'away' }
  /** There is no such deck (any more). */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'asking'
      readonly asked: Asked
      /** An answer or the wish to see it is on its way. */
      readonly isSending: boolean
      /** The answer was a slip or two off: it is asked for once more. */
      readonly isClose: boolean
    }
  /** The learner has seen the answer and is to say how well it was remembered. */
  | {
      readonly kind: 'revealed'
      readonly asked: Asked
      readonly revealed: Revealed['data']
      readonly isSending: boolean
    }
  /** The answer is kept in this browser until the server is back. */
  | { readonly kind: 'kept'; readonly asked: Asked; readonly answer: Answer }
  | {
      readonly kind: 'answered'
      readonly asked: Asked
      readonly answer: Answer
      readonly review: Review
    }
  /** A card comes back at `until`, in milliseconds since 1970. */
  | { readonly kind: 'waiting'; readonly until: number }
  | {
      readonly kind: 'finished'
      /** When the learner's next day begins. */
      readonly until: number
      readonly heldBack: number
      readonly summary: Summary['data'] | undefined
    }

/** A scene with a question in it. */
export type AskedScene = Extract<Scene, { asked: Asked }>
