import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { menderArtifactOptions, menderSelectionOptions, OptionValues, sourceOptions } from '@slipway/core/inputs'
import type { BuildAndBundleMenderRequest } from '@slipway/core/pipeline'
import type { Host } from './host.ts'

/** What is said of an Artifact by options of the same names in the command and in the actions. */
export type MenderBundleValues = OptionValues<
  typeof menderArtifactOptions & typeof menderSelectionOptions & typeof sourceOptions
>

/**
 * What an Artifact is to be made of and how, as the options say.
 *
 * @throws SlipwayError SOURCE_INVALID for a key that cannot be read.
 */
export async function toMenderBundleRequest(
  values: MenderBundleValues,
  {
    source,
    output,
    buildFolder,
  }: { readonly source: string | undefined; readonly output: string; readonly buildFolder: string },
  environment: Host['environment'],
): Promise<BuildAndBundleMenderRequest> {
  const module = values['update-module']
  const directory = values['dest-dir']
  const permissions = values['file-mode']
  const group = values['artifact-group']
  const metadataFile = values['meta-data']
  const signingKey = await readSigningKey(values['signing-key'], environment)
  return {
    name: values['artifact-name'],
    deviceTypes: values['device-types'],
    output,
    buildFolder,
    sourceFolder: await folderOf(source, buildFolder),
    trackedOnly: values['tracked-only'],
    timestamps: values.timestamps,
    include: values.include,
    exclude: values.exclude,
    ignoreHiddenFiles: values['ignore-hidden-files'],
    allowSecrets: values['allow-secrets'],
    provides: values.provides,
    depends: values.depends,
    clearsProvides: values['clears-provides'],
    hasDefaultClearsProvides: !values['keep-provides'],
    software: softwareOf(values),
    scripts: values['state-scripts'],
    compression: values.compression,
    ...(source !== undefined && { source }),
    ...(module !== undefined && { payloadType: module }),
    ...(directory !== undefined && { destinationDirectory: directory }),
    ...(permissions !== undefined && { permissions }),
    ...(group !== undefined && { group }),
    ...(metadataFile !== undefined && { metadataFile }),
    ...(signingKey !== undefined && { signingKey }),
  }
}

function softwareOf(values: MenderBundleValues): NonNullable<BuildAndBundleMenderRequest['software']> | null {
  if (values['no-software-version']) return null
  const filesystem = values['software-filesystem']
  const name = values['software-name']
  const version = values['software-version']
  return {
    ...(filesystem !== undefined && { filesystem }),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
  }
}

/** What a build has still to make is where it will be. */
async function folderOf(source: string | undefined, fallback: string): Promise<string> {
  if (source === undefined) return fallback
  const found = await stat(source).catch(() => undefined)
  return found === undefined || found.isDirectory() ? source : dirname(source)
}

async function readSigningKey(file: string | undefined, environment: Host['environment']): Promise<string | undefined> {
  if (file === undefined) return environment.MENDER_SIGNING_KEY || undefined
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new SlipwayError('SOURCE_INVALID', `signing key "${file}" cannot be read: ${(cause as Error).message}`, {
      cause,
    })
  }
}
