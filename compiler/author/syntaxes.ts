import { ankiCloze } from './anki-cloze.ts'
import type { Syntax } from './authored.ts'
import { questionAnswer } from './question-answer.ts'
import { taskList } from './task-list.ts'

/** Every way to write a question; a new one is one file and one line here. */
export const syntaxes: readonly Syntax[] = [questionAnswer, taskList, ankiCloze]
