/** Between these lies each weight of FSRS-6 that means something, as in ts-fsrs, which holds others to them. */
export const WEIGHT_BOUNDS: readonly { readonly from: number; readonly to: number }[] = [
  // The stability after a first again, hard, good and easy.
  { from: 0.001, to: 100 },
  { from: 0.001, to: 100 },
  { from: 0.001, to: 100 },
  { from: 0.001, to: 100 },
  // Difficulty: of the first review, and how it changes.
  { from: 1, to: 10 },
  { from: 0.001, to: 4 },
  { from: 0.001, to: 4 },
  { from: 0.001, to: 0.75 },
  // Stability after a card was remembered.
  { from: 0, to: 4.5 },
  { from: 0, to: 0.8 },
  { from: 0.001, to: 3.5 },
  // Stability after it was forgotten.
  { from: 0.001, to: 5 },
  { from: 0.001, to: 0.25 },
  { from: 0.001, to: 0.9 },
  { from: 0, to: 4 },
  // What hard takes from it, and what easy adds.
  { from: 0, to: 1 },
  { from: 1, to: 6 },
  // Reviews on the same day.
  { from: 0, to: 2 },
  { from: 0, to: 2 },
  { from: 0.01, to: 0.8 },
  // How fast the chance of recall falls.
  { from: 0.1, to: 0.8 },
]
