import { readFileSync } from 'node:fs'

/** One statement of a policy. */
export interface Statement {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
}

/** A resource of a template, as loosely as tests look at it. */
export interface Resource {
  readonly Type: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not
  readonly Properties: any
  readonly DeletionPolicy?: string
  readonly DependsOn?: string | readonly string[]
}

/** A CloudFormation template. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
}

export function readTemplate(file: string): Template {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The resources of a type, by their names in the template. */
export function resourcesOf({ Resources }: Template, type: string): Map<string, Resource> {
  return new Map(Object.entries(Resources).filter(([, { Type }]) => Type === type))
}

/** The one resource of a name. */
export function resourceOf({ Resources }: Template, name: string): Resource {
  const found = Resources[name]
  if (!found) throw new Error(`no resource ${name} among ${Object.keys(Resources).join(', ')}`)
  return found
}

/** Every statement of a role. */
export function statementsOf(role: Resource): Statement[] {
  return role.Properties.Policies.flatMap(
    (policy: { PolicyDocument: { Statement: Statement[] } }) => policy.PolicyDocument.Statement,
  )
}

/** What a role may do, in order. */
export function actionsOf(role: Resource): string[] {
  return statementsOf(role)
    .flatMap(({ Action }) => Action)
    .toSorted()
}
