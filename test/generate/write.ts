import { writeFileSync } from 'node:fs'
import { makeGenerated } from './make-generated.ts'

for (const [file, text] of await makeGenerated()) writeFileSync(file, text)
