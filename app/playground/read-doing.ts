import * as v from 'valibot'

const Texts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(25))
const Option = v.object({
  name: v.string(),
  type: v.picklist([3, 4]),
  value: v.union([v.pipe(v.string(), v.maxLength(6000)), v.number()]),
  focused: v.optional(v.boolean()),
})
const Field = v.object({
  type: v.picklist([3, 4, 21, 22, 23]),
  custom_id: v.string(),
  value: v.optional(v.nullable(v.union([v.pipe(v.string(), v.maxLength(4000)), v.boolean()]))),
  values: v.optional(Texts),
})

/** A month, in minutes. */
const LONGEST_WAIT = 43_200

const DeedSchema = v.variant('kind', [
  v.object({ kind: v.literal('command'), name: v.string(), options: v.array(Option) }),
  v.object({ kind: v.literal('complete'), name: v.string(), options: v.array(Option) }),
  v.object({
    kind: v.literal('press'),
    customId: v.string(),
    componentType: v.picklist([2, 3, 8]),
    values: v.exactOptional(Texts),
  }),
  v.object({ kind: v.literal('submit'), customId: v.string(), fields: v.array(Field) }),
  v.object({ kind: v.literal('report'), name: v.string() }),
  v.object({ kind: v.literal('say'), text: v.pipe(v.string(), v.maxLength(2000)) }),
  v.object({ kind: v.literal('dismiss') }),
  v.object({
    kind: v.literal('wait'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_WAIT)),
  }),
])

const DoingSchema = v.object({
  memberId: v.string(),
  channelId: v.string(),
  messageId: v.exactOptional(v.string()),
  locale: v.pipe(v.string(), v.regex(/^[a-zA-Z-]{2,10}$/)),
  deed: DeedSchema,
})

/** What the page sends. */
export type SentDoing = v.InferOutput<typeof DoingSchema>

/** Reads what the page sent, or gives `undefined` for something else. */
export function readDoing(body: Uint8Array): SentDoing | undefined {
  try {
    const parsed = v.safeParse(DoingSchema, JSON.parse(Buffer.from(body).toString('utf8')))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
