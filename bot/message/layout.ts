import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10'
import {
  ACTION_ROW,
  BUTTON,
  CONTAINER,
  LINK,
  type PRIMARY,
  SECONDARY,
  STRING_SELECT,
  TEXT_DISPLAY,
} from '../discord.ts'
import { cutText } from '../markdown/graphemes.ts'

/** A part of a message. */
export type Part = APIMessageTopLevelComponent

/** A row of buttons, or one menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

const LONGEST_LABEL = 80
const LONGEST_OPTION = 100
const LONGEST_PLACEHOLDER = 150
const LONGEST_URL = 512
const BUTTONS_IN_ROW = 5
/** How many options a menu may have. */
export const OPTIONS_IN_MENU = 25

/** A paragraph. */
export function text(content: string): APITextDisplayComponent {
  return { type: TEXT_DISPLAY, content }
}

/** Paragraphs in a frame; empty ones are left out. A colour only ever repeats what the words say. */
export function frame(paragraphs: readonly string[], color?: number): APIContainerComponent {
  const components = paragraphs.filter((content) => content !== '').map(text)
  return { type: CONTAINER, components, ...(color === undefined ? {} : { accent_color: color }) }
}

/** A button; a label that is too long is cut. */
export function button(
  customId: string,
  label: string,
  style: typeof PRIMARY | Exclude<APIButtonComponent['style'], 5 | 6> = SECONDARY,
): APIButtonComponent {
  return { type: BUTTON, style, custom_id: customId, label: cutText(label, LONGEST_LABEL) }
}

/** A button that opens an address, or nothing if Discord would refuse the address. */
export function linkButton(url: string, label: string): APIButtonComponent[] {
  if (url.length > LONGEST_URL || !/^https?:\/\/\S+$/.test(url)) return []
  return [{ type: BUTTON, style: LINK, url, label: cutText(label, LONGEST_LABEL) }]
}

/** Buttons in rows of five. */
export function buttonRows(buttons: readonly APIButtonComponent[]): Row[] {
  const rows: Row[] = []
  for (let from = 0; from < buttons.length; from += BUTTONS_IN_ROW)
    rows.push({ type: ACTION_ROW, components: buttons.slice(from, from + BUTTONS_IN_ROW) })
  return rows
}

/** A menu to pick from, plain text all of it; further options than 25 are left out. */
export function menu(
  customId: string,
  placeholder: string,
  options: readonly {
    readonly value: string
    readonly label: string
    readonly description?: string
  }[],
  atMost = 1,
): Row {
  const shown = options.slice(0, OPTIONS_IN_MENU).map(({ value, label, description }) => ({
    value,
    label: cutText(label, LONGEST_OPTION),
    ...(description ? { description: cutText(description, LONGEST_OPTION) } : {}),
  }))
  const select = {
    type: STRING_SELECT,
    custom_id: customId,
    placeholder: cutText(placeholder, LONGEST_PLACEHOLDER),
    options: shown,
    min_values: 1,
    max_values: Math.min(atMost, shown.length),
  }
  return { type: ACTION_ROW, components: [select] }
}
