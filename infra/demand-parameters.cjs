const { existsSync } = require('node:fs')
const { join } = require('node:path')

/** One key, or two while one is being replaced. */
const KEYS = /^[0-9a-f]{64}(,[0-9a-f]{64})?$/i

/** What a deployment lacks, as one sentence, or `undefined`. */
function whatIsMissing({ service, serviceDir }) {
  const { discord } = service.functions
  if (discord && !KEYS.test(discord.environment.DISCORD_PUBLIC_KEY))
    return 'DISCORD_PUBLIC_KEY is missing or is not 64 hexadecimal digits: put the public key of your Discord application into .env, or add `--param discord=off` to deploy the API alone.'
  const artifacts = Object.values(service.functions).map((each) => each.package.artifact)
  const missing = artifacts.find((file) => !existsSync(join(serviceDir, file)) && !existsSync(file))
  return missing && `${missing} is missing: run \`npm run package\` first.`
}

/** A plugin of Serverless: a deployment that lacks something ends before it begins. */
module.exports = class DemandParameters {
  constructor(serverless) {
    this.hooks = {
      initialize() {
        if (serverless.processedInput.commands.join(' ') !== 'deploy') return
        const sentence = whatIsMissing(serverless)
        if (sentence) throw new serverless.classes.Error(sentence, 'DEPLOYMENT_LACKS')
      },
    }
  }
}
