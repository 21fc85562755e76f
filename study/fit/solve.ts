/**
 * Solves A × x = b for a symmetric A, of which only the lower half is read, row by row (Cholesky);
 * `undefined` if A is not positive definite.
 */
export function solve(a: Float64Array, b: Float64Array): Float64Array | undefined {
  const size = b.length
  const lower = new Float64Array(size * size)
  const at = (row: number, column: number): number => lower[row * size + column] ?? 0
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = a[row * size + column] ?? 0
      for (let inner = 0; inner < column; inner++) sum -= at(row, inner) * at(column, inner)
      if (row !== column) lower[row * size + column] = sum / at(column, column)
      else if (sum > 0) lower[row * size + row] = Math.sqrt(sum)
      else return undefined
    }
  const x = Float64Array.from(b)
  for (let row = 0; row < size; row++) {
    let sum = x[row] ?? 0
    for (let inner = 0; inner < row; inner++) sum -= at(row, inner) * (x[inner] ?? 0)
    x[row] = sum / at(row, row)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row] ?? 0
    for (let inner = row + 1; inner < size; inner++) sum -= at(inner, row) * (x[inner] ?? 0)
    x[row] = sum / at(row, row)
  }
  return x
}
