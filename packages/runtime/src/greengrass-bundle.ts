import { basename, resolve } from 'node:path'
import type { GreengrassProvider } from '@slipway/aws'
import type {
  awsOptions,
  componentOptions,
  componentPushOptions,
  componentSourceOptions,
  componentStorageOptions,
  OptionValues,
} from '@slipway/core/inputs'
import { readStorageOptions } from '@slipway/core/inputs'
import type {
  BuildAndBundleComponentRequest,
  ComponentBundle,
  PipelineReporter,
  PushComponentRequest,
} from '@slipway/core/pipeline'
import type { ArtifactStore } from '@slipway/core/provider'
import { toAwsSettings } from './aws-settings.ts'
import type { Host } from './host.ts'

/** What is said of a component by options of the same names in the command and in the actions. */
export type ComponentBundleValues = OptionValues<
  Omit<typeof componentOptions, 'source'> & typeof componentSourceOptions
>

/** What is said of publishing one. */
export type ComponentPushValues = OptionValues<
  typeof componentPushOptions & typeof componentStorageOptions & typeof awsOptions
>

/** What a component is to be made of and how, as the options say. */
export function toComponentBundleRequest(
  values: ComponentBundleValues,
  place: Pick<BuildAndBundleComponentRequest, 'source' | 'output'> & { readonly buildFolder: string },
): BuildAndBundleComponentRequest {
  return {
    ...place,
    // The kit names an archive after the folder, which `.` does not tell.
    folderName: basename(resolve(place.source)),
    trackedOnly: values['tracked-only'],
    timestamps: values.timestamps,
    allowSecrets: values['allow-secrets'],
    ...(values.built && { isBuilt: true }),
  }
}

/** Where a component goes: the request, and the services that it is made to. */
export interface ComponentPush {
  readonly request: PushComponentRequest
  readonly service: GreengrassProvider
  readonly store: ArtifactStore
}

export interface ComponentPushOutside {
  readonly host: Pick<Host, 'environment' | 'cancelled' | 'clock'>
  readonly reporter: PipelineReporter
  /** What is kept with each artifact, beside what the options say. */
  readonly origin?: PushComponentRequest['origin']
}

/**
 * Where a component is published, as the options say. Without a bucket it is the one of the development kit, for which the account is
 * asked of STS.
 *
 * @throws SlipwayError INPUT_INVALID for options of the store that do not go together; those of credentials and regions.
 */
export async function openComponentPush(
  values: ComponentPushValues,
  component: ComponentBundle,
  { host, reporter, origin }: ComponentPushOutside,
): Promise<ComponentPush> {
  const { createGreengrassProvider, createS3ArtifactStore, createSessionReader } = await import('@slipway/aws')
  const { componentBucketOf } = await import('@slipway/core/pipeline')
  const settings = toAwsSettings(values, host)
  const store = createS3ArtifactStore(settings, readStorageOptions(values))
  const prefix = values['s3-prefix']
  const { metadata, 'component-tags': tags } = values
  const session = createSessionReader(settings)
  const region = await session.findRegion()
  const published = component.publish.region
  if (published !== undefined && published !== region) {
    const message = `gdk-config.json publishes to region "${published}", and this goes to "${region}"`
    reporter.report({ type: 'warning', message })
  }
  const given = values['s3-bucket']
  const isAsked = given === undefined && component.publish.bucket !== undefined && component.artifacts.length > 0
  const account = isAsked ? (await session.describeSession({ signal: host.cancelled })).account : undefined
  const bucket = account === undefined ? given : componentBucketOf(component, { region, account })
  return {
    request: {
      component,
      tags,
      origin: { ...origin, ...(Object.keys(metadata).length > 0 && { metadata }) },
      ...(bucket !== undefined && { bucket }),
      ...(prefix !== undefined && { prefix }),
    },
    service: createGreengrassProvider(settings, { clock: host.clock, ...(account !== undefined && { account }) }),
    store,
  }
}
