/** A plugin of Serverless: a deployment without a needed parameter ends before it begins. */
module.exports = class DemandParameters {
  constructor(serverless) {
    const stop = (sentence) => {
      throw new serverless.classes.Error(sentence, 'PARAMETER_MISSING')
    }
    this.hooks = {
      initialize() {
        if (serverless.processedInput.commands.join(' ') !== 'deploy') return
        const { discord } = serverless.service.functions
        if (discord && !/^[0-9a-f]{64}$/i.test(discord.environment.DISCORD_PUBLIC_KEY))
          stop(
            'DISCORD_PUBLIC_KEY is missing or is not 64 hexadecimal digits: put the public key of your Discord application into .env, or add `--param discord=off` to deploy the API alone.',
          )
      },
    }
  }
}
