import type {
  APIInteraction,
  APIInteractionResponse,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord-api-types/v10'

// The few numbers of Discord's API that are said or heard here; the package's own values would be
// 90 kB of every start.

/** What Discord sends. */
export type Interaction = APIInteraction

/** What Discord is answered. */
export type Reply = APIInteractionResponse

export const PING: InteractionType.Ping = 1
export const COMMAND: InteractionType.ApplicationCommand = 2
export const COMPONENT: InteractionType.MessageComponent = 3
export const AUTOCOMPLETE: InteractionType.ApplicationCommandAutocomplete = 4
export const MODAL_SUBMIT: InteractionType.ModalSubmit = 5

export const PONG: InteractionResponseType.Pong = 1
export const NEW_MESSAGE: InteractionResponseType.ChannelMessageWithSource = 4
export const UPDATE_MESSAGE: InteractionResponseType.UpdateMessage = 7
export const CHOICES: InteractionResponseType.ApplicationCommandAutocompleteResult = 8
export const MODAL: InteractionResponseType.Modal = 9

export const ACTION_ROW: ComponentType.ActionRow = 1
export const BUTTON: ComponentType.Button = 2
export const STRING_SELECT: ComponentType.StringSelect = 3
export const TEXT_INPUT: ComponentType.TextInput = 4
export const TEXT_DISPLAY: ComponentType.TextDisplay = 10
export const CONTAINER: ComponentType.Container = 17
export const LABEL: ComponentType.Label = 18
export const MEDIA_GALLERY: ComponentType.MediaGallery = 12
export const FILE: ComponentType.File = 13
export const RADIO_GROUP: ComponentType.RadioGroup = 21
export const CHECKBOX_GROUP: ComponentType.CheckboxGroup = 22
export const CHECKBOX: ComponentType.Checkbox = 23
export const CHANNEL_SELECT: ComponentType.ChannelSelect = 8

/** The kind of what a menu of channels has chosen already. */
export const CHOSEN_CHANNEL = 'channel' as SelectMenuDefaultValueType.Channel

export const PRIMARY: ButtonStyle.Primary = 1
export const SECONDARY: ButtonStyle.Secondary = 2
export const SUCCESS: ButtonStyle.Success = 3
export const DANGER: ButtonStyle.Danger = 4
export const LINK: ButtonStyle.Link = 5

export const SHORT_INPUT: TextInputStyle.Short = 1
export const LONG_INPUT: TextInputStyle.Paragraph = 2

export const SLASH_COMMAND: ApplicationCommandType.ChatInput = 1
export const MESSAGE_COMMAND: ApplicationCommandType.Message = 3
export const STRING_OPTION: ApplicationCommandOptionType.String = 3
export const INTEGER_OPTION: ApplicationCommandOptionType.Integer = 4

export const IN_BOT_DM: InteractionContextType.BotDM = 1

/** Message flags: only the one who asked sees it; it is laid out in components. */
export const EPHEMERAL = 1 << 6
export const COMPONENTS_V2 = 1 << 15
