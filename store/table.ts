import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  PutItemCommand,
  ResourceInUseException,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb'
import type { Item } from './attributes.ts'
import { callTable } from './call.ts'

/** The one table, and how to reach it. */
export interface Table {
  readonly client: DynamoDBClient
  readonly name: string
}

/** What the table is, for whoever creates it; on AWS the template says the same. */
export function tableDefinition(name: string): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  }
}

/** Creates the table if it is not there, and waits until it can be used: for the embedded database. */
export async function ensureTable(table: Table): Promise<void> {
  for (let status = await statusOf(table); status !== 'ACTIVE'; status = await statusOf(table))
    if (status === undefined) await createTable(table)
}

async function statusOf({ client, name }: Table): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    return Table?.TableStatus
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

async function createTable({ client, name }: Table): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableDefinition(name)))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
}

/** Writes an item, whatever stood there. */
export async function putItem({ client, name }: Table, item: Item): Promise<void> {
  await callTable(() => client.send(new PutItemCommand({ TableName: name, Item: item })))
}
