import {
  awsOptions,
  type OptionSpec,
  providerOption,
  pushDryRunOption,
  required,
  revisionOptions,
  storageOptions,
  storageProblems,
  text,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'

const inputs: {
  readonly bundle: OptionSpec<string>
  readonly description: OptionSpec<string | undefined>
} & typeof providerOption &
  typeof revisionOptions &
  typeof storageOptions &
  typeof pushDryRunOption &
  typeof awsOptions = {
  ...providerOption,
  bundle: required(
    'FILE',
    'bundle to store, such as the output of the `bundle` step, or an AppSpec file for AWS Lambda or Amazon ECS',
  ),
  ...revisionOptions,
  description: text('TEXT', 'description of the revision', 'repository, run, commit and actor'),
  ...storageOptions,
  ...pushDryRunOption,
  ...awsOptions,
}

type Output = 'revision' | 's3-bucket' | 's3-key' | 'etag' | 'version' | 'content-digest' | 'size-bytes' | 'unchanged'

/** `actions/push-revision`: a bundle is stored where the fleet finds it and registered, but never uploaded twice. */
export const pushRevisionAction: ActionDefinition<typeof inputs, Output> = {
  name: 'push-revision',
  summary: 'store a bundle in S3, unless it is there already, and register it as a revision',
  inputs,
  check: storageProblems,
  outputs: {
    revision: "the revision as JSON, pinned to exactly these bytes: `deploy`'s input, in any job",
    's3-bucket': 'bucket of the object',
    's3-key': 'key of the object',
    etag: "ETag of the object's bytes",
    version: 'version of the object; empty in a bucket without versions',
    'content-digest': "SHA-256 of the bundle's content, lower-case hex",
    'size-bytes': 'size of the bundle',
    unchanged: '`true` when the bucket held the same bundle and nothing was uploaded; with `dry-run`, nothing would be',
  },
}
