import { call, once } from './call.ts'
import type { AwsSettings } from './client-settings.ts'
import { openS3Client } from './s3/client.ts'

/** A POST to a service for which there is no SDK client. */
export interface UnsignedPost {
  readonly url: URL
  /** The service in the credential scope. */
  readonly signingName: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Signs requests with the credentials of the settings. The SDK is loaded at the first one, and renews what expires.
 *
 * @throws SlipwayError when there are no credentials or no region.
 */
export function createRequestSigner(
  settings: AwsSettings,
): (post: UnsignedPost, signal: AbortSignal) => Promise<Readonly<Record<string, string>>> {
  // The client of some service finds region, credentials and hash; they are the same for every other.
  const open = once(() => openS3Client(settings))
  return async ({ url, signingName, headers, body }, signal) => {
    const client = await open()
    const { SignatureV4 } = await import('@smithy/signature-v4')
    const { credentials, region, sha256 } = client.config
    const signer = new SignatureV4({ credentials, region, sha256, service: signingName })
    const { protocol, hostname, host, pathname } = url
    const request = { method: 'POST', protocol, hostname, path: pathname, headers: { host, ...headers }, body }
    const signed = await call(client, signingName, {}, signal, () => signer.sign(request))
    return signed.headers
  }
}
