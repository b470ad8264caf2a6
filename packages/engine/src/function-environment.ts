import type { EngineCredentials } from './credentials.ts'

/** What programs need of a machine to start at all. */
const HARMLESS = ['PATH', 'LANG', 'TZ', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP'] as const

/** What a function of the engine reaches the engine with: by these names the AWS SDKs find endpoint and credentials by themselves. */
export function functionEnvironment(
  { accessKeyId, secretAccessKey }: EngineCredentials,
  endpoint: string,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const harmless = HARMLESS.flatMap((name): (readonly [string, string])[] => {
    const value = environment[name]
    return value === undefined ? [] : [[name, value]]
  })
  return {
    ...Object.fromEntries(harmless),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  }
}
