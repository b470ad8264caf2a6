import type { IncomingMessage } from 'node:http'
import type { Clock } from '@slipway/core/clock'
import { backOffMs } from './back-off.ts'
import { ServerProblem } from './device-api.ts'
import type { HttpClient } from './http-client.ts'

/** Clients before version 4 take nothing smaller: less is no artifact. */
const SMALLEST_BYTES = 4_096

export interface DownloadOptions {
  readonly http: HttpClient
  /** For the waits between attempts. */
  readonly pauses: Clock
  /** The first wait before another attempt, and the longest. */
  readonly retryIntervalMs: number
  readonly longestIntervalMs: number
  readonly log: (text: string) => Promise<void>
  /** Why the server cannot be reached now. */
  readonly silence: () => string | undefined
  /** After how many bytes the connection breaks that begins now. */
  readonly breakAfterBytes: () => number | undefined
  readonly signal: AbortSignal
}

/** An artifact that is being downloaded; a connection that breaks is taken up where it broke. */
export interface OpenDownload {
  readonly sizeBytes: number
  readonly content: AsyncIterable<Uint8Array>
  close(): void
}

/** Begins to fetch an artifact, without the credentials of the device. @throws ServerProblem when it cannot be fetched. */
export async function openDownload(url: string, options: DownloadOptions): Promise<OpenDownload> {
  const first = await request(url, 0, options)
  const { 'content-length': length } = first.headers
  const sizeBytes = Number(length)
  const refusal =
    first.statusCode !== 200
      ? `the server answered ${first.statusCode}`
      : length === undefined
        ? 'the server does not say how large it is'
        : sizeBytes < SMALLEST_BYTES
          ? `it has ${sizeBytes} bytes; less than ${SMALLEST_BYTES} are no artifact`
          : undefined
  if (refusal !== undefined) {
    first.destroy()
    throw new ServerProblem(`the artifact is not fetched: ${refusal}`)
  }
  let current = first
  return {
    sizeBytes,
    content: resumed(url, first, sizeBytes, options, (response) => {
      current = response
    }),
    close: () => current.destroy(),
  }
}

async function* resumed(
  url: string,
  first: IncomingMessage,
  sizeBytes: number,
  options: DownloadOptions,
  onConnected: (response: IncomingMessage) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { pauses, signal, log } = options
  let response = first
  let offset = 0
  let skipped = 0
  for (let tried = 0; ; tried += 1) {
    const breakAfter = options.breakAfterBytes()
    let broken: unknown
    let taken = 0
    try {
      for await (const chunk of response as AsyncIterable<Buffer>) {
        const fresh = chunk.subarray(Math.min(skipped, chunk.length))
        skipped -= chunk.length - fresh.length
        if (fresh.length > 0) {
          offset += fresh.length
          taken += fresh.length
          yield fresh
        }
        if (breakAfter !== undefined && taken >= breakAfter) throw new ServerProblem('the connection broke, as planned')
      }
    } catch (error) {
      signal.throwIfAborted()
      broken = error
    }
    response.destroy()
    if (offset >= sizeBytes) return
    const why = broken instanceof Error ? broken.message : 'it ended too early'
    for (;;) {
      const pauseMs = backOffMs(tried, options.longestIntervalMs, options.retryIntervalMs)
      if (pauseMs === undefined) throw new ServerProblem(`the download was given up after ${offset} bytes: ${why}`)
      await log(`the download broke after ${offset} of ${sizeBytes} bytes (${why}); it goes on in ${pauseMs / 1_000} s`)
      await pauses.sleep(pauseMs, signal)
      try {
        response = await request(url, offset, options)
        skipped = skipTo(response, offset, sizeBytes)
        onConnected(response)
        break
      } catch (error) {
        signal.throwIfAborted()
        await log(`the download does not go on yet: ${(error as Error).message}`)
        tried += 1
      }
    }
  }
}

/** How much of an answer was had before: a server may send all of it again. */
function skipTo(response: IncomingMessage, offset: number, sizeBytes: number): number {
  if (response.statusCode === 200) return offset
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers['content-range'] ?? '') ?? []
  if (response.statusCode === 206 && Number(total) === sizeBytes && Number(from) <= offset) return offset - Number(from)
  response.destroy()
  throw new ServerProblem(`the server answered ${response.statusCode} to a request for the rest`)
}

async function request(
  url: string,
  offset: number,
  { http, signal, silence }: DownloadOptions,
): Promise<IncomingMessage> {
  const silent = silence()
  if (silent !== undefined) throw new ServerProblem(silent)
  try {
    const headers: Record<string, string> = offset === 0 ? {} : { Range: `bytes=${offset}-` }
    return await http.open({ method: 'GET', url, headers, signal })
  } catch (error) {
    signal.throwIfAborted()
    throw new ServerProblem(`the server does not answer: ${(error as Error).message}`, { cause: error })
  }
}
