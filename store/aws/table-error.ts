import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  ResourceInUseException,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb'
import type { ServiceAnswer } from './create-caller.ts'

/** What the table says that is not its proper answer, as the client's own errors. */
export function tableError({ status, text }: ServiceAnswer): DynamoDBServiceException {
  const { __type = '', Item, ...rest } = parse(text)
  const [, name = 'UnknownError'] = /([A-Za-z]+)$/.exec(__type) ?? []
  const message = rest.message ?? rest.Message ?? `the table answered ${status}`
  const $metadata = { httpStatusCode: status }
  switch (name) {
    case 'ConditionalCheckFailedException':
      return new ConditionalCheckFailedException({ message, $metadata, ...(Item ? { Item } : {}) })
    case 'ResourceNotFoundException':
      return new ResourceNotFoundException({ message, $metadata })
    case 'ResourceInUseException':
      return new ResourceInUseException({ message, $metadata })
  }
  const $fault = status >= 500 ? 'server' : 'client'
  return new DynamoDBServiceException({ name, message, $fault, $metadata })
}

interface ErrorBody {
  readonly __type?: string
  readonly message?: string
  readonly Message?: string
  readonly Item?: NonNullable<ConditionalCheckFailedException['Item']>
}

function parse(text: string): ErrorBody {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
