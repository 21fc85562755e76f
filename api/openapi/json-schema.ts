import { type ConversionConfig, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { DEFINITIONS } from './definitions.ts'

/** A part of the document. */
export type Json = Record<string, unknown>

const OPTIONS: ConversionConfig & { definitions: Record<string, GenericSchema> } = {
  // What a check says in code is said in words by the description.
  ignoreActions: ['check', 'trim'],
  target: 'draft-2020-12',
  definitions: DEFINITIONS,
  overrideRef: ({ referenceId }: { referenceId: string }) => `#/components/schemas/${referenceId}`,
}

/** A schema as JSON Schema; those with a name are referred to. */
export function schemaOf(schema: GenericSchema): Json {
  const { $schema: _, $defs: __, ...rest } = toJsonSchema(schema, OPTIONS)
  return rest
}

/** Every schema with a name. */
export function namedSchemas(): Json {
  return toJsonSchemaDefs(DEFINITIONS, OPTIONS)
}

/** What a parameter or body holds, whether it is referred to or not. */
export function propertiesOf(schema: GenericSchema): {
  readonly properties: Readonly<Record<string, Json>>
  readonly required: readonly string[]
} {
  const { properties = {}, required = [] } = toJsonSchema(schema, {
    ...OPTIONS,
    definitions: {},
  }) as { properties?: Record<string, Json>; required?: string[] }
  return { properties, required }
}

/** A schema of which any field of `data` may be missing: what `fields` leaves of an answer. */
export function sparseOf(schema: GenericSchema): Json {
  return loosen(toJsonSchema(schema, { ...OPTIONS, definitions: {} }))
}

function loosen(value: unknown, isData = false): Json {
  const { $schema: _, ...schema } = value as Json
  if (isData) {
    const { required: __, ...rest } = schema
    return rest
  }
  const { properties, items, oneOf, anyOf } = schema as Record<string, Json | undefined>
  const isCollection = properties?.pages !== undefined
  const each = (list: unknown) => (list as Json[]).map((one) => loosen(one))
  return {
    ...schema,
    ...(oneOf ? { oneOf: each(oneOf) } : {}),
    ...(anyOf ? { anyOf: each(anyOf) } : {}),
    ...(items ? { items: loosen(items) } : {}),
    ...(properties?.data
      ? { properties: { ...properties, data: loosen(properties.data, !isCollection) } }
      : {}),
  }
}
