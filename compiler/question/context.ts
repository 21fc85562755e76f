import { contentOf } from '../english/content.ts'
import { thingOf } from '../english/topics.ts'
import type { Found } from '../fact/found.ts'
import { labelText, leadOf } from '../fact/labels.ts'
import type { Form } from './draft.ts'

const CONTEXT_LIMIT = 2

/** The headings to print before a stem: the nearest that say something the stem does not, and do not give the answer away. */
export function contextOf(found: Found, forms: readonly Form[]): string[] {
  const [form] = forms
  if (!form) return []
  const said = contentOf(form.stem)
  const key = contentOf(form.answer)
  const isNew = (heading: string): boolean => {
    const words = [...contentOf(heading)]
    return words.some((word) => !said.has(word)) && !words.some((word) => key.has(word))
  }
  return namesAbove(found).filter(isNew).slice(-CONTEXT_LIMIT)
}

/** The headings and labels above a fact that name something, outermost first. */
function namesAbove(found: Found): string[] {
  const [unit] = found.units
  const labels: string[] = []
  for (let lead = unit && leadOf(unit); lead; lead = leadOf(lead)) labels.unshift(labelText(lead))
  const headings = found.section.path.flatMap((heading) => thingOf(heading) ?? [])
  return [...headings, ...labels.filter((label) => label.length <= 60)]
}
