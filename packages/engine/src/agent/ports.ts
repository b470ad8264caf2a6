import type { Readable } from 'node:stream'
import type { AppSpecReading, HostOs } from '@slipway/core/appspec'
import type { BundleFormat } from '@slipway/core/revision'

/** Reads the bytes of an AppSpec file as the agent does (`readAppSpec` of core/appspec). */
export type ReadAppSpec = (
  bytes: Uint8Array,
  options: { readonly file: string; readonly hostOs: HostOs },
) => AppSpecReading

/** Unpacks an archive into a folder that it makes, and lets no entry out of it (`extractArchive` of core/bundle/io). */
export type ExtractArchive = (
  file: string,
  format: BundleFormat,
  destination: string,
  options: { readonly signal: AbortSignal },
) => Promise<unknown>

/** A bundle on its way to the instance. */
export interface BundleStream {
  readonly body: Readable
  /** Known where the source tells it before the bytes. */
  readonly sizeBytes?: number
}

/** Takes one line about what the agent does, for the engine's own log. Never given script output or secrets. */
export type AgentLog = (line: string) => void
