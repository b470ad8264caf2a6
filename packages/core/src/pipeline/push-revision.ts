import { SlipwayError } from '../errors.ts'
import type { ArchiveDescription, ArtifactFile, CallOptions, Files } from '../provider.ts'
import { appSpecFormatOf } from '../revision/index.ts'
import {
  originOf,
  type PushedRevision,
  type PushItem,
  type PushItemPorts,
  type PushPlace,
  pushItem,
  toPushItem,
} from './push-item.ts'
import { describeAppSpecFile } from './release/describe-app-spec-file.ts'

export interface PushRequest extends PushPlace {
  /** The bundle's file, or an AppSpec file (`.yml`, `.yaml`, `.json`) for AWS Lambda or Amazon ECS. */
  readonly bundle: string
}

export interface PushPorts extends PushItemPorts {
  readonly files: Pick<Files, 'describeArchive' | 'kindOf' | 'read'>
}

/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision: see {@link pushItem}.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root; APPSPEC_INVALID for an AppSpec file that the service refuses.
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
export async function pushRevision(
  request: PushRequest,
  { files, ...ports }: PushPorts,
  options: CallOptions = {},
): Promise<PushedRevision> {
  return pushItem(await readBundle(request, files, options), request, ports, options)
}

/**
 * What is to be stored, and under which key.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root.
 * @throws SlipwayError INPUT_INVALID when the key cannot be made.
 */
export async function readBundle(
  request: PushRequest,
  files: PushPorts['files'],
  options: CallOptions,
): Promise<PushItem> {
  const { bundle } = request
  const archive = await describeRelease(bundle, files, options)
  const file: ArtifactFile = { path: bundle, ...archive, ...originOf(request) }
  return toPushItem(request, archive, async () => file)
}

async function describeRelease(
  bundle: string,
  files: PushPorts['files'],
  options: CallOptions,
): Promise<Omit<ArtifactFile, 'path'>> {
  const format = appSpecFormatOf(bundle)
  if (format !== undefined) return describeAppSpecFile(bundle, format, files)
  const archive = await files.describeArchive(bundle, options)
  requireAppSpec(bundle, archive)
  return archive
}

/** A bundle made by another tool is often zipped one folder too high; the agent would fail on every host. */
function requireAppSpec(bundle: string, { entries }: ArchiveDescription): void {
  const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path)
  if (files.includes('appspec.yml')) return
  throw new SlipwayError('ARCHIVE_INVALID', `bundle "${bundle}" has no appspec.yml at its root`, {
    hint: whereInstead(files.find((path) => /(^|\/)appspec\.ya?ml$/i.test(path))),
  })
}

function whereInstead(elsewhere: string | undefined): string {
  if (elsewhere === undefined) return 'make it with "slipway bundle --source DIR", which checks the AppSpec too'
  return elsewhere.includes('/')
    ? `there is one at "${elsewhere}": bundle that folder's content, not the folder`
    : `there is "${elsewhere}": the agent looks for no other name than appspec.yml`
}
