import type { Clock } from '@slipway/core/clock'
import { DownloadTrouble } from '../s3/object-reader.ts'
import type { AgentLog } from './ports.ts'

/** The waits between the four attempts that the SDK of the real agent makes: 0.3 s, doubled each time. */
const RETRY_AFTER_MS = [300, 600, 1_200] as const

/** Tries a download again where it may succeed then; what the last attempt met is thrown. */
export async function retryDownload(
  attempt: () => Promise<void>,
  { clock, log, signal }: { readonly clock: Clock; readonly log: AgentLog; readonly signal: AbortSignal },
): Promise<void> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt()
    } catch (error) {
      const waitMs = RETRY_AFTER_MS[failures]
      if (!(error instanceof DownloadTrouble) || waitMs === undefined) throw error
      log(`the bundle did not come (${error.code}: ${error.message}); next try in ${waitMs / 1_000} s`)
      await clock.sleep(waitMs, signal)
    }
  }
}
