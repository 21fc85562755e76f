import type { Component } from './component.ts'
import { deck } from './deck.ts'
import { menu } from './menu.ts'
import { next } from './next.ts'
import { decks, due, help } from './pages.ts'
import { pick } from './pick.ts'
import { rate } from './rate.ts'
import { show } from './show.ts'
import { type } from './type.ts'

/** Every button and menu there ever was; a new one is a line here. */
export const COMPONENTS: ReadonlyMap<string, Component> = new Map(
  [pick, menu, type, show, rate, next, deck, due, decks, help].map((each) => [each.action, each]),
)
