import type { Syntax } from './authored.ts'
import { ankiCloze } from './syntaxes/anki-cloze.ts'
import { callout } from './syntaxes/callout.ts'
import { highlightCloze } from './syntaxes/highlight-cloze.ts'
import { nearMiss } from './syntaxes/near-miss.ts'
import { percent } from './syntaxes/percent.ts'
import { questionAnswer } from './syntaxes/question-answer.ts'
import { questionBullet } from './syntaxes/question-bullet.ts'
import { questionMark } from './syntaxes/question-mark.ts'
import { quizBlock } from './syntaxes/quiz-block.ts'
import { separator } from './syntaxes/separator.ts'
import { taskList } from './syntaxes/task-list.ts'

/** Every way to write a question; a new one is one file and one line here. What one takes, the next leaves. */
export const syntaxes: readonly Syntax[] = [
  quizBlock,
  questionAnswer,
  percent,
  callout,
  questionMark,
  taskList,
  ankiCloze,
  separator,
  highlightCloze,
  questionBullet,
  nearMiss,
]
