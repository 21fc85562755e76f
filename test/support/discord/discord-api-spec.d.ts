/** Discord's OpenAPI document as zod schemas: the package has no types for them. */
declare module 'discord-api-spec/zod' {
  interface Schema {
    safeParse(value: unknown): {
      readonly success: boolean
      readonly data?: unknown
      readonly error?: {
        readonly issues: readonly {
          readonly path: readonly PropertyKey[]
          readonly message: string
        }[]
      }
    }
  }
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema
  export const ApplicationCommandUpdateRequestSchema: Schema
  export const CreateMessageInteractionCallbackRequestSchema: Schema
  export const CreatePrivateChannelRequestSchema: Schema
  export const MessageCreateRequestSchema: Schema
  export const MessageEditRequestPartialSchema: Schema
  export const ModalInteractionCallbackRequestSchema: Schema
  export const PongInteractionCallbackRequestSchema: Schema
  export const UpdateMessageInteractionCallbackRequestSchema: Schema
}
