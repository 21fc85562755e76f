// One cold start: `node probe.mjs FOLDER JOIN_FILE` loads FOLDER/index.mjs on all the processor there
// is, as Lambda does, then joins the group of JOIN_FILE (or `-`: none) and answers one event, which
// comes over the channel to the parent once the parent knows that the handler is there.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, joinFile] = process.argv.slice(2)
const context = {
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  functionName: 'bench',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:bench',
  memoryLimitInMB: '512',
  getRemainingTimeInMillis: () => 10_000,
}
const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

process.once('message', async (event) => {
  if (joinFile !== '-') writeFileSync(joinFile, String(process.pid))
  const startedAt = [performance.now(), cpuMs()]
  const answer = await handler(event, context)
  const firstMs = performance.now() - startedAt[0]
  const firstCpuMs = cpuMs() - startedAt[1]
  const undici = process.moduleLoadList.filter((name) => name.includes('undici'))
  process.send({ initMs, firstMs, firstCpuMs, undici, status: answer?.statusCode ?? 0 })
  process.disconnect()
})

const importedAt = performance.now()
const { handler } = await import(join(folder, 'index.mjs'))
const initMs = performance.now() - importedAt
process.send('ready')
