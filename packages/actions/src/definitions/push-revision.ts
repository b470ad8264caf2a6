import {
  awsOptions,
  type OptionSpec,
  providerOption,
  pushDryRunOption,
  pushSourceOptions,
  pushSourceProblems,
  revisionOptions,
  storageOptions,
  storageProblems,
  text,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'

const inputs: {
  readonly description: OptionSpec<string | undefined>
} & typeof providerOption &
  typeof pushSourceOptions &
  typeof revisionOptions &
  typeof storageOptions &
  typeof pushDryRunOption &
  typeof awsOptions = {
  ...providerOption,
  ...pushSourceOptions,
  ...revisionOptions,
  description: text('TEXT', 'description of the revision', 'repository, run, commit and actor'),
  ...storageOptions,
  ...pushDryRunOption,
  ...awsOptions,
}

type Output =
  | 'revision'
  | 's3-bucket'
  | 's3-key'
  | 'etag'
  | 'version'
  | 'content-digest'
  | 'size-bytes'
  | 'unchanged'
  | 'appspec'
  | 'file-count'
  | 'commit'
  | 'dirty'

/** `actions/push-revision`: a bundle, or what a folder holds, is stored where the fleet finds it and registered, but never uploaded twice. */
export const pushRevisionAction: ActionDefinition<typeof inputs, Output> = {
  name: 'push-revision',
  summary: 'store a bundle in S3, or what a folder holds, unless it is there already, and register it as a revision',
  inputs,
  check: (values) => [...pushSourceProblems(values), ...storageProblems(values)],
  outputs: {
    revision: "the revision as JSON, pinned to exactly these bytes: `deploy`'s input, in any job",
    's3-bucket': 'bucket of the object',
    's3-key': 'key of the object',
    etag: "ETag of the object's bytes",
    version: 'version of the object; empty in a bucket without versions',
    'content-digest': "SHA-256 of the bundle's content, lower-case hex",
    'size-bytes': 'size of the bundle',
    unchanged: '`true` when the bucket held the same bundle and nothing was uploaded; with `dry-run`, nothing would be',
    appspec: "with `source`, path of its AppSpec file in the workspace: `deploy`'s and `wait-for-status`'s input",
    'file-count': 'with `source`, how many files are in the bundle',
    commit: 'with `source`, commit that the folder is at; empty outside of a git repository',
    dirty:
      'with `source`, `true` when tracked files differed from the commit before the build; empty outside of a git repository',
  },
}
