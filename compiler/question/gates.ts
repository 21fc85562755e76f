import type { Gate, OptionGate } from './gate.ts'
import { brokenSentence } from './gates/broken-sentence.ts'
import { circular } from './gates/circular.ts'
import { convergence } from './gates/convergence.ts'
import { courseMatter } from './gates/course-matter.ts'
import { cutPhrase } from './gates/cut-phrase.ts'
import { danglingReference } from './gates/dangling-reference.ts'
import { echo } from './gates/echo.ts'
import { emptyAnswer } from './gates/empty-answer.ts'
import { emptyOption } from './gates/empty-option.ts'
import { fewDistractors } from './gates/few-distractors.ts'
import { formula } from './gates/formula.ts'
import { guessable } from './gates/guessable.ts'
import { instruction } from './gates/instruction.ts'
import { keyInStem } from './gates/key-in-stem.ts'
import { lengthClue } from './gates/length-clue.ts'
import { letterClue } from './gates/letter-clue.ts'
import { loneArticle } from './gates/lone-article.ts'
import { longList } from './gates/long-list.ts'
import { looseDescription } from './gates/loose-description.ts'
import { lostContext } from './gates/lost-context.ts'
import { maskedPronoun } from './gates/masked-pronoun.ts'
import { misspelt } from './gates/misspelt.ts'
import { mixedShapes } from './gates/mixed-shapes.ts'
import { nameRepeated } from './gates/name-repeated.ts'
import { noSource } from './gates/no-source.ts'
import { noWording } from './gates/no-wording.ts'
import { notSelfContained } from './gates/not-self-contained.ts'
import { oddAbsolute } from './gates/odd-absolute.ts'
import { oddNegation } from './gates/odd-negation.ts'
import { oddNumber } from './gates/odd-number.ts'
import { openStem } from './gates/open-stem.ts'
import { otherClass } from './gates/other-class.ts'
import { overlappingOptions } from './gates/overlapping-options.ts'
import { plainNegation } from './gates/plain-negation.ts'
import { privateRemark } from './gates/private-remark.ts'
import { runOn } from './gates/run-on.ts'
import { secondRightAnswer } from './gates/second-right-answer.ts'
import { sharedCondition } from './gates/shared-condition.ts'
import { toldMeaning } from './gates/told-meaning.ts'
import { tooLong } from './gates/too-long.ts'
import { torn } from './gates/torn.ts'
import { truism } from './gates/truism.ts'
import { twoFacts } from './gates/two-facts.ts'
import { uncleanOption } from './gates/unclean-option.ts'
import { uncleanText } from './gates/unclean-text.ts'
import { unequalLength } from './gates/unequal-length.ts'
import { unorderedSteps } from './gates/unordered-steps.ts'
import { vagueFrequency } from './gates/vague-frequency.ts'
import { wordRepeat } from './gates/word-repeat.ts'
import { yesNo } from './gates/yes-no.ts'

/** What every question keeps; a new gate is one file and one line here. */
export const gates: readonly Gate[] = [
  noWording,
  noSource,
  uncleanText,
  misspelt,
  formula,
  cutPhrase,
  runOn,
  torn,
  twoFacts,
  danglingReference,
  notSelfContained,
  guessable,
  nameRepeated,
  oddNumber,
  truism,
  privateRemark,
  courseMatter,
  instruction,
  plainNegation,
  loneArticle,
  yesNo,
  tooLong,
  longList,
  unorderedSteps,
  sharedCondition,
  looseDescription,
  openStem,
  maskedPronoun,
  circular,
  toldMeaning,
  brokenSentence,
  lostContext,
  keyInStem,
  echo,
  emptyAnswer,
  fewDistractors,
  overlappingOptions,
  wordRepeat,
  lengthClue,
  letterClue,
  convergence,
]

/** What every wrong option keeps. */
export const optionGates: readonly OptionGate[] = [
  uncleanOption,
  emptyOption,
  vagueFrequency,
  mixedShapes,
  unequalLength,
  oddNegation,
  oddAbsolute,
  otherClass,
  secondRightAnswer,
]
