import * as v from 'valibot'

const problem = {
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.string(),
  code: v.string(),
  instance: v.string(),
  errors: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          pointer: v.optional(
            v.pipe(
              v.string(),
              v.description('Into the body, as RFC 6901 has it; empty for all of it'),
            ),
          ),
          parameter: v.optional(
            v.pipe(v.string(), v.description('The name of a parameter of path or query')),
          ),
          header: v.optional(v.pipe(v.string(), v.description('The name of a header'))),
          detail: v.pipe(v.string(), v.description('What was found, and what was expected')),
        }),
      ),
      v.description(
        'What is wrong with which field: each names one of body, parameters and headers',
      ),
    ),
  ),
}

/** A problem as RFC 9457 has it, with a stable code. */
export const ProblemSchema = v.strictObject(problem)

/** The same with what RFC 6749, section 5.2, asks for besides. */
export const OauthProblemSchema = v.strictObject({
  error: v.string(),
  error_description: v.string(),
  ...problem,
})
