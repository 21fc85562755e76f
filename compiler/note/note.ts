import type { Root } from 'mdast'
import type { FrontMatter } from './front-matter.ts'
import type { Rich } from './rich.ts'

/** A heading, or a line all in bold that stands for one. */
export interface Heading {
  readonly rich: Rich
  readonly text: string
  /** 1 to 6; 7 for a line in bold. */
  readonly depth: number
  readonly line: number
}

/** What stands below one heading and above the next; the first has none. */
export interface Section {
  readonly heading: Heading | undefined
  readonly parent: Section | undefined
  /** The texts of the headings above, outermost first, its own last. */
  readonly path: readonly string[]
  readonly blocks: Block[]
}

/** A list as it stands in the note. */
export interface List {
  readonly isOrdered: boolean
  readonly items: Unit[]
  /** The item, paragraph or heading that the list is listed under. */
  readonly lead: Unit | undefined
  readonly section: Section
}

/** A piece of prose that may state something: a paragraph or a line of one, an item, a quotation. */
export interface Unit {
  readonly kind: 'paragraph' | 'item' | 'quote'
  readonly rich: Rich
  readonly section: Section
  readonly startLine: number
  readonly endLine: number
  /** The list it is an item of. */
  readonly list: List | undefined
  /** The item it is nested in, or the paragraph its list belongs to. */
  readonly parent: Unit | undefined
  /** What is nested in it or listed under it. */
  readonly children: Unit[]
  /** Whether it is the first thing below its heading. */
  readonly isFirst: boolean
}

export interface Table {
  readonly kind: 'table'
  readonly section: Section
  /** The first row is the header. */
  readonly rows: readonly Row[]
  /** What stands directly before it. */
  readonly before: 'code' | Unit | undefined
}

export interface Row {
  readonly line: number
  readonly cells: readonly Rich[]
}

/** What states nothing by itself: code, HTML, a rule, a definition of a link. */
export interface Silent {
  readonly kind:
    | 'code'
    | 'html'
    | 'break'
    | 'front matter'
    | 'math'
    | 'reference'
    | 'question'
    | 'image'
  readonly section: Section | undefined
  readonly startLine: number
  readonly endLine: number
}

export type Block = Unit | Table | Silent

/** A parsed note. */
export interface Note {
  /** Path below the folder of notes, with `/`. */
  readonly path: string
  readonly source: string
  /** The lines as written, without their ends. */
  readonly lines: readonly string[]
  readonly tree: Root
  readonly frontMatter: FrontMatter
}

/** A note without its tree: what its cards tell of where they are from. */
export type NoteText = Pick<Note, 'path' | 'lines' | 'frontMatter'>

/** A note by its sections and units, as the rules read it. */
export interface Outline {
  readonly note: Note
  readonly sections: readonly Section[]
  /** In the order of the note. */
  readonly units: readonly Unit[]
  readonly tables: readonly Table[]
  readonly silents: readonly Silent[]
}
