// What a machine makes of some notes: `node build-everything.ts NOTES` compiles them twice and writes every
// export to the folder `out`. A process of its own, for its folder, its language and its time zone.
import { callCommand } from '../../bin/commands/call-command.ts'

const [notes = ''] = process.argv.slice(2)
const complain = (text: string): void => console.error(text)
const calls = [
  ['compile', notes, '--out', 'out/bank'],
  ['compile', notes, '--out', 'out/bank'],
  ...['gift', 'csv', 'json', 'apkg'].map((target) => [
    'export',
    notes,
    '--to',
    target,
    '--out',
    `out/all.${target}`,
  ]),
]
for (const args of calls) {
  const code = await callCommand(args, { print: () => {}, complain, hasColour: false })
  if (code !== 0) process.exitCode = code
}
