import { translateCredentialsError, translateError } from './errors.ts'
import type { Subject } from './failure.ts'

/** What {@link call} needs of an SDK client. */
export interface CallingClient {
  readonly config: { region(): Promise<string>; credentials(): Promise<unknown> }
}

/**
 * Makes one call to a service. Credentials are looked for first, so that their own troubles (no profile, a role that
 * may not be assumed, a sign-in service out of reach) are not taken for those of the call.
 *
 * @throws SlipwayError for all that a user can act on.
 * @throws the signal's reason.
 */
export async function call<T>(
  client: CallingClient,
  action: string,
  subject: Subject,
  signal: AbortSignal | undefined,
  send: (options: { readonly abortSignal?: AbortSignal }) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const site = { action, subject, region: await client.config.region() }
  try {
    await untilAborted(client.config.credentials(), signal)
  } catch (error) {
    throw translateCredentialsError(error, site, signal)
  }
  try {
    return await send(signal === undefined ? {} : { abortSignal: signal })
  } catch (error) {
    throw translateError(error, site, signal)
  }
}

/** The SDK's credential chain takes no signal; a wait for it is given up all the same. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  let stop: (() => void) | undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop)
  }
}

/** Opens something at the first use, and only once. */
export function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}
