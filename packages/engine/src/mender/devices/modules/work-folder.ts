import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { HeaderTexts } from '@slipway/core/mender-artifact/io'
import type { ArtifactHeader } from '../artifact-header.ts'

/** What is on a device before an update, as update modules are told it. */
export interface CurrentState {
  readonly artifactName: string
  readonly artifactGroup: string
  readonly deviceType: string
}

/** Makes the tree that an update module is given: the header of the artifact, what is installed now, and a folder of its own. */
export async function makeWorkFolder(
  work: string,
  header: ArtifactHeader,
  texts: HeaderTexts,
  current: CurrentState,
): Promise<void> {
  await rm(work, { recursive: true, force: true, maxRetries: 3 })
  for (const folder of ['header', 'tmp']) await mkdir(join(work, folder), { recursive: true, mode: 0o700 })
  const contents: Readonly<Record<string, string | Uint8Array>> = {
    version: '3',
    current_artifact_name: current.artifactName,
    current_artifact_group: current.artifactGroup,
    current_device_type: current.deviceType,
    'header/artifact_name': header.name,
    'header/artifact_group': header.group ?? '',
    'header/payload_type': header.payloadType ?? '',
    'header/header-info': indented(texts.headerInfo),
    'header/type-info': indented(texts.typeInfo),
    // The client for Linux writes this for an artifact without any.
    'header/meta-data': texts.metaData === undefined || texts.metaData.length === 0 ? 'null' : indented(texts.metaData),
  }
  for (const [path, content] of Object.entries(contents)) await writeFile(join(work, path), content, { mode: 0o600 })
}

export async function removeWorkFolder(work: string): Promise<void> {
  await rm(dirname(work), { recursive: true, force: true, maxRetries: 3 })
}

function indented(json: Uint8Array): string {
  return JSON.stringify(JSON.parse(Buffer.from(json).toString('utf8')), null, 2)
}
