import { useEffect, useState } from 'preact/hooks'

/** A value that parts of the page share and watch. */
export interface Cell<Value> {
  read(): Value
  write(value: Value): void
  /** Calls back at every change, until the returned function is called. */
  watch(changed: () => void): () => void
}

export function createCell<Value>(first: Value): Cell<Value> {
  let value = first
  const watchers = new Set<() => void>()
  return {
    read: () => value,
    write(next) {
      value = next
      for (const changed of watchers) changed()
    },
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}

/** A cell's value, in a component that is shown anew when it changes. */
export function useCell<Value>(cell: Cell<Value>): Value {
  const [value, show] = useState(cell.read)
  useEffect(() => {
    const update = () => show(() => cell.read())
    update()
    return cell.watch(update)
  }, [cell])
  return value
}
