const FIRST_SIZE = 1024

/** A list of whole numbers that grows. */
export class NumberList {
  #numbers = new Int32Array(FIRST_SIZE)
  #size = 0

  push(number: number): void {
    if (this.#size === this.#numbers.length) {
      const larger = new Int32Array(this.#size * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#size++] = number
  }

  toArray(): Int32Array {
    return this.#numbers.slice(0, this.#size)
  }
}
