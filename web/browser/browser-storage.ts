/** What browsers that keep nothing for us keep, until the page is closed. */
const meanwhile = new Map<string, string>()

/** A value kept under a name in this browser, or `undefined` if there is none that can be read. */
export function readKept(name: string): unknown {
  try {
    const text = localStorage.getItem(nameOf(name)) ?? meanwhile.get(name)
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return parse(meanwhile.get(name))
  }
}

/** Keeps a JSON value in this browser; where it is not let, as long as the page is open. */
export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value)
  meanwhile.set(name, text)
  try {
    localStorage.setItem(nameOf(name), text)
  } catch {
    // Blocked or full: `meanwhile` has it.
  }
}

function nameOf(name: string): string {
  return `notedrill.${name}`
}

function parse(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text)
}
