import type { HeaderTexts } from '@slipway/core/mender-artifact/io'
import type { Depends, Provides } from './provides.ts'

/** What the header of an artifact says of what it needs and leaves. */
export interface ArtifactHeader {
  readonly name: string
  readonly group?: string
  /** `null` for one without a payload. */
  readonly payloadType: string | null
  readonly deviceTypes: readonly string[]
  /** But for the device type. */
  readonly depends: Depends
  /** But for name and group. */
  readonly provides: Provides
  readonly clears?: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** Reads the texts of a header, the form of which was checked when the artifact was read. */
export function readArtifactHeader(
  texts: HeaderTexts,
  identity: Pick<ArtifactHeader, 'name' | 'group' | 'payloadType'>,
): ArtifactHeader {
  const info = parse(texts.headerInfo)
  const type = parse(texts.typeInfo)
  const { device_type: deviceTypes = [], ...ofArtifact } = asLists(info.artifact_depends)
  const { artifact_name: _, artifact_group: __, ...left } = asRecord(info.artifact_provides)
  const clears = type.clears_artifact_provides
  return {
    ...identity,
    deviceTypes,
    depends: { ...ofArtifact, ...asLists(type.artifact_depends) },
    provides: { ...left, ...asRecord(type.artifact_provides) } as Provides,
    ...(Array.isArray(clears) && { clears: clears as readonly string[] }),
  }
}

function asLists(value: unknown): Depends {
  const entries = Object.entries(asRecord(value))
  return Object.fromEntries(entries.map(([name, one]) => [name, (Array.isArray(one) ? one : [one]) as string[]]))
}

function parse(bytes: Uint8Array): Json {
  return asRecord(JSON.parse(Buffer.from(bytes).toString('utf8')))
}

function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
