import type { AnkiModel } from './anki-note.ts'

/** A note type as we have it in Anki: fields, the two sides of its one card, how it looks. */
export interface NoteType {
  /** Never changes: by it Anki knows the type again. */
  readonly id: number
  readonly name: string
  readonly isCloze: boolean
  readonly fields: readonly string[]
  readonly front: string
  readonly back: string
}

const EXTRA =
  '{{#Extra}}<div class="extra">{{Extra}}</div>{{/Extra}}<div class="source">{{Source}}</div>'

/** Our note types by kind. What is changed here Anki takes over; fields are only ever added at the end. */
export const MODELS: Readonly<Record<AnkiModel, NoteType>> = {
  basic: {
    id: 1_731_110_400_001,
    name: 'notedrill basic',
    isCloze: false,
    fields: ['Front', 'Back', 'Extra', 'Source'],
    front: '{{Front}}',
    back: `{{FrontSide}}<hr id="answer">{{Back}}${EXTRA}`,
  },
  choice: {
    id: 1_731_110_400_002,
    name: 'notedrill choice',
    isCloze: false,
    fields: ['Front', 'Options', 'Back', 'Extra', 'Source'],
    front: '{{Front}}{{Options}}',
    back: `{{FrontSide}}<hr id="answer">{{Back}}${EXTRA}`,
  },
  cloze: {
    id: 1_731_110_400_003,
    name: 'notedrill cloze',
    isCloze: true,
    fields: ['Text', 'Extra', 'Source'],
    front: '{{cloze:Text}}',
    back: `{{cloze:Text}}${EXTRA}`,
  },
}

export const STYLE = [
  '.card { font-family: system-ui, sans-serif; font-size: 20px; line-height: 1.4; text-align: left; max-width: 40em; margin: 0 auto; }',
  '.cloze { font-weight: bold; }',
  'pre { overflow-x: auto; }',
  'img { max-width: 100%; }',
  '.extra, .source { margin-top: 1em; font-size: 0.8em; opacity: 0.8; }',
  'dt { font-weight: bold; }',
].join('\n')
