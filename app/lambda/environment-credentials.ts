interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/**
 * Stands in for `@aws-sdk/credential-provider-node` inside a function: Lambda always gives the
 * credentials of its role by the environment, so the search through files, containers and sign-ons
 * (136 kB) is left out of the bundle.
 *
 * @throws Error if they are not there
 */
export function defaultProvider(): () => Promise<Credentials> {
  return async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env
    if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
      throw new Error(
        'The environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing',
      )
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
    }
  }
}
