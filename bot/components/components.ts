import { channels, quizDeck } from './admin.ts'
import { card } from './card.ts'
import type { Component } from './component.ts'
import { deck } from './deck.ts'
import { fill } from './fill.ts'
import { flag } from './flag.ts'
import { exportAll, forget } from './forget.ts'
import { findCard, linkApp, newQuiz } from './forms.ts'
import { board } from './leaderboard.ts'
import { link } from './link.ts'
import { menu } from './menu.ts'
import { next } from './next.ts'
import { admin, decks, due, forgetMe, help, settings, stats, undoLast } from './pages.ts'
import { pick } from './pick.ts'
import { quiz, quizMissed, quizStop } from './quiz.ts'
import { rate } from './rate.ts'
import { remind, remindHour, remindOff, snooze } from './remind.ts'
import { pause, resume } from './resume.ts'
import { right } from './right.ts'
import { set } from './set.ts'
import { back, later, stop } from './set-aside.ts'
import { show } from './show.ts'
import { type } from './type.ts'
import { undo } from './undo.ts'

const TABLE: readonly Component[] = [
  ...[pick, menu, type, fill, show, rate, next, undo, right, later, stop, back, flag],
  ...[deck, due, decks, help, stats, card, settings, set, pause, resume, exportAll, forget],
  ...[link, linkApp, findCard, undoLast, forgetMe, admin],
  ...[remind, remindHour, remindOff, snooze],
  ...[quiz, newQuiz, quizStop, quizMissed, board, channels, quizDeck],
]

/** Every button and menu there ever was, by its action; a new one is a word in the table. */
export const COMPONENTS: ReadonlyMap<string, Component> = new Map(
  TABLE.map((each) => [each.action, each]),
)
