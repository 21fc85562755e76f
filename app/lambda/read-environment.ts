/** What a function is told from outside: all that differs between two deployments. */
export interface Environment {
  readonly region: string
  readonly tableName: string
  /** Of an embedded database; on AWS there is none. */
  readonly endpoint?: string
  /** Where the bundle lies, and beside it the bank, the pages and `openapi.json`. */
  readonly folder: string
}

type Variables = Readonly<Record<string, string | undefined>>

/** Reads what a function is told. @throws Error that names the variable which is missing */
export function readEnvironment(variables: Variables = process.env): Environment {
  const endpoint = variables.AWS_ENDPOINT_URL_DYNAMODB
  return {
    region: demand(variables, 'AWS_REGION'),
    tableName: demand(variables, 'TABLE_NAME'),
    folder: demand(variables, 'LAMBDA_TASK_ROOT'),
    ...(endpoint === undefined ? {} : { endpoint }),
  }
}

function demand(variables: Variables, name: string): string {
  const value = variables[name]
  if (!value) throw new Error(`The environment variable ${name} is missing`)
  return value
}
