import { SlipwayError } from '@slipway/core/errors'
import type { MenderClient } from './http/client.ts'
import { deploymentPath } from './paths.ts'

/** Of how many devices of one deployment the logs are fetched: each is a call, and nobody reads more. */
const MOST_LOGS = 20
/** So many calls at a time. */
const AT_ONCE = 4
/** The end of a log that is kept: what a target's diagnostics hold. */
const TAIL_BYTES = 4 * 1024
/** A server takes logs of 1 MiB. */
const LARGEST_LOG_BYTES = 2 * 1024 * 1024

/** The ends of the logs of devices that failed. */
export interface DeviceLogs {
  /** By device; those that cannot be had, or are beyond the first twenty, are left out. Each is asked for once. */
  tails(
    deploymentId: string,
    deviceIds: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<ReadonlyMap<string, string>>
}

/** Makes the reader of logs of one provider, which remembers them. */
export function createDeviceLogs(client: MenderClient): DeviceLogs {
  const known = new Map<string, { readonly asked: Set<string>; readonly tails: Map<string, string> }>()
  return {
    tails: async (deploymentId, deviceIds, signal) => {
      const { asked, tails } = known.get(deploymentId) ?? { asked: new Set(), tails: new Map() }
      known.set(deploymentId, { asked, tails })
      const wanted = deviceIds.filter((id) => !asked.has(id)).slice(0, Math.max(0, MOST_LOGS - asked.size))
      for (let start = 0; start < wanted.length; start += AT_ONCE) {
        const batch = wanted.slice(start, start + AT_ONCE)
        const texts = await Promise.all(batch.map((id) => readTail(client, deploymentId, id, signal)))
        for (const [place, id] of batch.entries()) {
          asked.add(id)
          const text = texts[place]
          if (text !== undefined) tails.set(id, text)
        }
      }
      return tails
    },
  }
}

/** The end of one log; `undefined` when there is none, or it cannot be had: that a device failed is known without it. */
async function readTail(
  client: MenderClient,
  deploymentId: string,
  deviceId: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  try {
    const { body } = await client.send({
      method: 'GET',
      path: `${deploymentPath(deploymentId)}/devices/${encodeURIComponent(deviceId)}/log`,
      purpose: `get the log of device "${deviceId}"`,
      accept: 'text/plain',
      signal,
    })
    let tail = Buffer.alloc(0)
    let sizeBytes = 0
    for await (const chunk of body as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length
      tail = Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES)
      if (sizeBytes > LARGEST_LOG_BYTES) break
    }
    return wholeLines(tail, sizeBytes > TAIL_BYTES)
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof SlipwayError || isBroken(error)) return undefined
    throw error
  }
}

/** A stream that broke off throws an error of the system. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}

/** Text from the first whole line on; of a cut character nothing is left. */
function wholeLines(bytes: Buffer, isCut: boolean): string {
  const text = bytes.toString('utf8')
  if (!isCut) return text
  const end = text.indexOf('\n')
  return end < 0 ? text.replace(/^\uFFFD+/, '') : text.slice(end + 1)
}
