import type { ArtifactDescription } from '../../mender-artifact/description.ts'
import type { MenderArtifactFacts, MenderArtifactFile, StoredMenderArtifact } from '../../provider.ts'

/** An Artifact file in the words that a server has for one. */
export function toArtifactFile(path: string, description: ArtifactDescription): MenderArtifactFile {
  const { name, deviceTypes, payloadType, files, depends, provides, sizeBytes } = description
  const { device_type: _, ...others } = depends
  return {
    path,
    name,
    deviceTypes,
    ...(payloadType !== null && { payloadType }),
    files: files.map((file) => ({ name: file.name, sha256: file.sha256, sizeBytes: file.sizeBytes })),
    depends: others,
    provides,
    sizeBytes,
  }
}

/** Whether a server takes the two for the same place: one name for a device, with nothing else that tells them apart. */
export function isInTheWay(file: MenderArtifactFacts, stored: MenderArtifactFacts): boolean {
  if (file.name !== stored.name || !file.deviceTypes.some((type) => stored.deviceTypes.includes(type))) return false
  const keys = new Set([...Object.keys(file.depends), ...Object.keys(stored.depends)])
  return [...keys].every((key) => {
    const [ours, theirs] = [file.depends[key], stored.depends[key]]
    return ours !== undefined && theirs !== undefined ? ours.some((one) => theirs.includes(one)) : ours === theirs
  })
}

/**
 * What of an Artifact is otherwise than in the one that a server holds; `undefined` when nothing is. Of scripts and metadata a server tells
 * nothing but what they add to the size.
 */
export function differenceOf(file: MenderArtifactFile, stored: StoredMenderArtifact): string | undefined {
  if (textOf(file.deviceTypes) !== textOf(stored.deviceTypes)) {
    return `it is for ${textOf(file.deviceTypes)}, the one there for ${textOf(stored.deviceTypes)}`
  }
  if (file.payloadType !== stored.payloadType) {
    return `its payload is of type ${file.payloadType ?? 'none'}, there of type ${stored.payloadType ?? 'none'}`
  }
  const names = [...new Set([...file.files, ...stored.files].map(({ name }) => name))]
  for (const name of names) {
    const [ours, theirs] = [file.files, stored.files].map((files) => files.find((one) => one.name === name)?.sha256)
    if (ours !== theirs) return `payload file "${name}" is ${digest(ours)} here and ${digest(theirs)} there`
  }
  if (dependsOf(file) !== dependsOf(stored)) return 'what it depends on is not the same'
  if (stored.sizeBytes === undefined || stored.sizeBytes === file.sizeBytes) return undefined
  return `its payload is the same, but it has ${file.sizeBytes} bytes and the one there ${stored.sizeBytes}: scripts, metadata or the compression differ`
}

function digest(sha256: string | undefined): string {
  return sha256 === undefined ? 'absent' : `sha256:${sha256}`
}

function textOf(names: readonly string[]): string {
  return [...new Set(names)].sort().join(', ')
}

function dependsOf({ depends }: MenderArtifactFacts): string {
  return Object.entries(depends)
    .map(([key, values]) => `${key}=${textOf(values)}`)
    .sort()
    .join('\n')
}
