import type { ArtifactDescription, PayloadFile } from './description.ts'
import type { Depends, Provides } from './header.ts'
import type { JsonObject } from './read-json.ts'
import { type ArtifactRequest, baseNameOf, type SourceFile } from './request.ts'
import { clearsProvidesOf, softwareVersionOf } from './software.ts'

/** What a payload is made of, under the names that its update module knows. */
export interface PayloadPlan {
  /** Small texts for the module. */
  readonly texts: readonly { readonly name: string; readonly text: string }[]
  readonly files: readonly { readonly name: string; readonly source: SourceFile }[]
  /** The folder that becomes `update.tar`. */
  readonly folder?: SourceFile
}

/** The name under which the module `directory` finds its folder. */
export const FOLDER_TAR = 'update.tar'

/** Says what the payload of a sound request is made of. */
export function planPayload({
  payloadType,
  sources,
  destinationDirectory = '',
  permissions,
}: ArtifactRequest): PayloadPlan {
  const files = sources.map((source) => ({ name: baseNameOf(source.path), source }))
  const [only] = sources
  switch (payloadType) {
    case 'single-file':
      return {
        files,
        texts: [
          textFile('dest_dir', destinationDirectory),
          textFile('filename', files[0]?.name ?? ''),
          textFile('permissions', permissions ?? ((only?.mode ?? 0) & 0o100 ? '755' : '644')),
        ],
      }
    case 'directory':
      return {
        files: [],
        texts: [textFile('dest_dir', destinationDirectory)],
        ...(only !== undefined && { folder: only }),
      }
    default:
      return { files, texts: [] }
  }
}

/** A line, as the official generators write it and the modules' shells read it. */
function textFile(name: string, text: string): { readonly name: string; readonly text: string } {
  return { name, text: `${text}\n` }
}

/** The JSON texts of a header. */
export interface HeaderPlan {
  readonly headerInfo: string
  readonly typeInfo: string
  readonly metaData?: string
}

/** Writes the texts of the header; keys stand in one order, so that equal requests give equal bytes. */
export function planHeader(request: ArtifactRequest, files: readonly PayloadFile[]): HeaderPlan {
  const { payloadType, metadata } = request
  const { header, payload } = factsOf(request, files)
  const clears = payloadType === null ? [] : clearsProvidesOf(request)
  const typeInfo = {
    type: payloadType,
    ...(Object.keys(payload.provides).length > 0 && { artifact_provides: sorted(payload.provides) }),
    ...(Object.keys(payload.depends).length > 0 && { artifact_depends: sorted(shortened(payload.depends)) }),
    ...(clears.length > 0 && { clears_artifact_provides: clears }),
  }
  const headerInfo = {
    payloads: [{ type: payloadType }],
    artifact_provides: header.provides,
    artifact_depends: header.depends,
  }
  return {
    headerInfo: JSON.stringify(headerInfo),
    typeInfo: JSON.stringify(typeInfo),
    ...(metadata !== undefined && { metaData: JSON.stringify(metadata) }),
  }
}

/** What can be told of an artifact before it is written: all but its size. */
export function describeRequest(
  request: ArtifactRequest,
  files: readonly PayloadFile[],
): Pick<
  ArtifactDescription,
  | 'name'
  | 'group'
  | 'deviceTypes'
  | 'depends'
  | 'provides'
  | 'clearsProvides'
  | 'payloadType'
  | 'files'
  | 'metadata'
  | 'scripts'
> {
  const { name, group, deviceTypes, payloadType, metadata, scripts = [] } = request
  const { header, payload } = factsOf(request, files)
  return {
    name,
    ...(group !== undefined && { group }),
    deviceTypes,
    depends: { ...header.depends, ...payload.depends },
    provides: { ...header.provides, ...payload.provides },
    clearsProvides: payloadType === null ? [] : clearsProvidesOf(request),
    payloadType,
    files,
    metadata: (metadata ?? {}) as JsonObject,
    scripts: scripts.map(({ path }) => baseNameOf(path)).sort(),
  }
}

interface Facts {
  readonly provides: Provides
  readonly depends: Depends
}

function factsOf(
  request: ArtifactRequest,
  files: readonly PayloadFile[],
): { readonly header: Facts; readonly payload: Facts } {
  const { name, group, deviceTypes, payloadType, dependsOnArtifacts = [], dependsOnGroups = [] } = request
  const image = payloadType === 'rootfs-image' ? files[0] : undefined
  return {
    header: {
      provides: { artifact_name: name, ...(group !== undefined && { artifact_group: group }) },
      depends: {
        ...(dependsOnArtifacts.length > 0 && { artifact_name: dependsOnArtifacts }),
        device_type: deviceTypes,
        ...(dependsOnGroups.length > 0 && { artifact_group: dependsOnGroups }),
      },
    },
    payload: {
      provides: {
        ...(image !== undefined && { 'rootfs-image.checksum': image.sha256 }),
        ...softwareVersionOf(request),
        ...request.provides,
      },
      depends: Object.fromEntries(
        Object.entries(request.depends ?? {}).map(([key, value]) => [key, typeof value === 'string' ? [value] : value]),
      ),
    },
  }
}

function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** One value stands alone, as the official tool writes it. */
function shortened(depends: Depends): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(depends).map(([key, values]) => [
      key,
      values.length === 1 && values[0] !== undefined ? values[0] : values,
    ]),
  )
}
