const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { GetParametersCommand, SSMClient } = require('@aws-sdk/client-ssm')

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

/** The parameters that functions read secrets from and that are not there, as one sentence, or `undefined`. */
async function whatIsUnset(serverless) {
  const { functions } = serverless.service
  const names = Object.values(functions).map((each) => each.environment?.DISCORD_TOKEN_PARAMETER)
  const [name] = names.filter(Boolean)
  if (!name) return undefined
  const ssm = new SSMClient(await serverless.getProvider('aws').getAwsSdkV3Config())
  const found = await ssm.send(new GetParametersCommand({ Names: [name] })).catch(() => undefined)
  // Who may deploy need not be allowed to look: then nothing is known of it.
  if (!found?.InvalidParameters?.includes(name)) return undefined
  return `The parameter ${name} is not there, which remind and timer read the bot's token from: put it there (docs/deploy.md, step 4), or add \`--param discord=off\` to deploy the API alone.`
}

/** A plugin of Serverless: a deployment that lacks something ends before it begins. */
module.exports = class DemandParameters {
  constructor(serverless) {
    const refuse = (sentence) => {
      if (sentence) throw new serverless.classes.Error(sentence, 'DEPLOYMENT_LACKS')
    }
    this.hooks = {
      initialize() {
        if (serverless.processedInput.commands.join(' ') === 'deploy')
          refuse(whatIsMissing(serverless))
      },
      'before:deploy:deploy': async () => refuse(await whatIsUnset(serverless)),
    }
  }
}
