import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldEvents, knownParameters } from '../../../study/memory/fold.ts'
import { arbitraryLogs, PARAMETER_SETS } from '../../support/arbitrary-log.ts'
import { referenceFold } from './reference-fold.ts'

test('a log comes to what the documents say, whichever parameters are in force and known', () => {
  const given = fc.record({
    log: arbitraryLogs(),
    current: fc.constantFrom(...PARAMETER_SETS),
    earlier: fc.subarray([...PARAMETER_SETS]),
  })
  fc.assert(
    fc.property(given, ({ log, current, earlier }) => {
      const known = knownParameters(current, earlier)
      const all = [...known.byId.values()]
      expect(foldEvents('aaaaaaaaaa', log, known)).toEqual(
        referenceFold('aaaaaaaaaa', log, { current, all }),
      )
    }),
    { numRuns: 1500 },
  )
})
