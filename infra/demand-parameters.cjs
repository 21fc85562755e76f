const SENTENCE =
  'DISCORD_PUBLIC_KEY is missing or is not 64 hexadecimal digits: put the public key of your Discord application into .env, or add `--param discord=off` to deploy the API alone.'

/** One key, or two while one is being replaced. */
const KEYS = /^[0-9a-f]{64}(,[0-9a-f]{64})?$/i

/** A plugin of Serverless: a deployment without a needed parameter ends before it begins. */
module.exports = class DemandParameters {
  constructor(serverless) {
    this.hooks = {
      initialize() {
        if (serverless.processedInput.commands.join(' ') !== 'deploy') return
        const { discord } = serverless.service.functions
        if (discord && !KEYS.test(discord.environment.DISCORD_PUBLIC_KEY))
          throw new serverless.classes.Error(SENTENCE, 'PARAMETER_MISSING')
      },
    }
  }
}
