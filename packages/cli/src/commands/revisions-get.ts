import { SlipwayError } from '@slipway/core/errors'
import { awsOptions, required } from '@slipway/core/inputs'
import type { ArtifactStore } from '@slipway/core/provider'
import { parseRevisionLocation, type RevisionLocation } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'

export const revisionsGet: Command = defineCommand({
  name: 'revisions get',
  summary: 'tell what is known of one revision, and whether its bundle is still there',
  options: {
    'application-name': required('NAME', 'CodeDeploy application'),
    revision: required('REVISION', 'as "slipway revisions list" prints it: s3://…, github:owner/repo@commit, or JSON'),
    ...awsOptions,
    ...jsonOption,
  },
  notes: 'A revision that was registered with version and ETag is found only with both.',
  run: async ({ values, outside }) => {
    const revision = parseRevisionLocation(values.revision)
    const { createCodeDeployProvider, createS3ArtifactStore } = await import('@slipway/aws')
    const { renderRevision, revisionJson } = await import('@slipway/core/report')
    const settings = toAwsSettings(values, outside)
    const options = { signal: outside.cancelled }
    const found = await createCodeDeployProvider(settings).getRevision(values['application-name'], revision, options)
    const bundle = await lookAtBundle(revision, createS3ArtifactStore(settings), outside.cancelled)
    if (values.json) outside.print(`${JSON.stringify({ ...revisionJson(found), ...(bundle && { bundle }) })}\n`)
    else outside.print(`${renderRevision(found, bundle && `${TOLD[bundle.state]}${bundle.reason ?? ''}`).join('\n')}\n`)
    return 0
  },
})

interface Bundle {
  readonly state: 'present' | 'gone' | 'changed' | 'unknown'
  readonly reason?: string
}

const TOLD: Readonly<Record<Bundle['state'], string>> = {
  present: 'still there',
  gone: 'gone: this revision cannot be deployed again',
  changed: 'overwritten: this revision cannot be deployed again',
  unknown: 'could not be seen: ',
}

/** What the service knows is told, whether or not we may look into the bucket. */
async function lookAtBundle(
  revision: RevisionLocation,
  store: Pick<ArtifactStore, 'check'>,
  signal: AbortSignal,
): Promise<Bundle | undefined> {
  if (revision.type !== 's3') return undefined
  try {
    return { state: await store.check(revision, { signal }) }
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    return { state: 'unknown', reason: error.message }
  }
}
