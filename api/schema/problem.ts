import * as v from 'valibot'

const problem = {
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.string(),
  code: v.string(),
  instance: v.string(),
  errors: v.optional(v.array(v.strictObject({ pointer: v.string(), detail: v.string() }))),
}

/** A problem as RFC 9457 has it, with a stable code. */
export const ProblemSchema = v.strictObject(problem)

/** The same with what RFC 6749, section 5.2, asks for besides. */
export const OauthProblemSchema = v.strictObject({
  error: v.string(),
  error_description: v.string(),
  ...problem,
})
