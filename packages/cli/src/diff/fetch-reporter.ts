import type { DiffEvent } from '@slipway/core/pipeline'
import type { Reporter } from '@slipway/core/provider'
import { formatBytes } from '@slipway/core/report'
import type { Outside } from '../outside.ts'

/** Tells on stderr what is fetched, and on a terminal how far it is: a result on stdout stays one. */
export async function createFetchReporter(
  { printError, clock }: Outside,
  isTerminal: boolean,
): Promise<Reporter<DiffEvent> & { end(): void }> {
  const { createLiveLine } = await import('../reporters/live-line.ts')
  const live = isTerminal ? await createLiveLine(process.stderr, () => clock.now()) : undefined
  return {
    report: (event) => {
      if (event.type === 'fetching') {
        const size = event.sizeBytes === undefined ? '' : ` (${formatBytes(event.sizeBytes)})`
        live?.clear()
        printError(`fetching ${event.place}${size}\n`)
        return
      }
      const { fetchedBytes, totalBytes } = event
      const of = totalBytes === undefined ? '' : ` of ${formatBytes(totalBytes)}`
      live?.draw(`${formatBytes(fetchedBytes)}${of}`)
    },
    end: () => live?.clear(),
  }
}
