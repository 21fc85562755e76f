import { isPlural } from '../../english/nouns.ts'
import { areAlikeShapes, shapeOf } from '../../english/shape.ts'
import { tokensOf } from '../../english/tokens.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import type { OptionGate } from '../gate.ts'
import { hasArticle } from '../write/shown-object.ts'

const NAME_WORDS = 4

/** An option of another kind than the key: a number among names, a plural among singulars, code among words. */
export const mixedShapes: OptionGate = {
  id: 'mixed-shapes',
  refuse(option, { answer, slot }) {
    const [ours, theirs] = [shapeOf(answer), shapeOf(option)]
    const isLong =
      slot === 'value' && [answer, option].every((text) => tokensOf(text).length >= NAME_WORDS)
    const isStatement = slot === 'definiens' || slot === 'option' || isLong
    if (slot === 'definiens' && shapeDefiniens(answer) !== shapeDefiniens(option))
      return `“${option}” reads in another way than the key`
    const areAlike = isStatement
      ? isLong || (ours === 'verb') === (theirs === 'verb')
      : areAlikeShapes(ours, theirs)
    if (slot === 'object' && hasArticle(answer) !== hasArticle(option))
      return `“${option}” and the key differ in having an article`
    if (!areAlike) return `“${option}” is a ${theirs}, the key a ${ours}`
    const areNames =
      slot !== 'option' && [answer, option].every((text) => tokensOf(text).length <= NAME_WORDS)
    const isName = ours === 'noun' || ours === 'proper'
    return areNames &&
      isName &&
      isPlural(answer) !== isPlural(option) &&
      !isStatement &&
      slot !== 'value'
      ? `“${option}” differs from the key in number`
      : undefined
  },
}
