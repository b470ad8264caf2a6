import { bundleOptions, type OptionSpec, providerOption, sourceOptions, text } from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'

const inputs: {
  readonly source: OptionSpec<string | undefined>
  readonly output: OptionSpec<string | undefined>
} & typeof providerOption &
  typeof bundleOptions &
  typeof sourceOptions = {
  ...providerOption,
  source: text('DIR', 'folder whose content becomes the root of the bundle', '.'),
  output: text('FILE', 'where the bundle is written', "a file in the runner's temporary folder"),
  ...bundleOptions,
  ...sourceOptions,
}

type Output =
  | 'bundle'
  | 'appspec'
  | 'format'
  | 'sha256'
  | 'content-digest'
  | 'size-bytes'
  | 'file-count'
  | 'commit'
  | 'dirty'

/** `actions/bundle`: a folder becomes a bundle, once its AppSpec is one that the agent accepts. */
export const bundleAction: ActionDefinition<typeof inputs, Output> = {
  name: 'bundle',
  summary: "validate a release folder's AppSpec and turn the folder into a bundle",
  inputs,
  outputs: {
    bundle: "path of the bundle: `push-revision`'s input",
    appspec: "path of its AppSpec file in the workspace: `deploy`'s and `wait-for-status`'s input",
    format: '`zip`, `tar` or `tgz`',
    sha256: "SHA-256 of the bundle's bytes, lower-case hex",
    'content-digest': "SHA-256 of the bundle's content whatever its format, lower-case hex",
    'size-bytes': 'size of the bundle',
    'file-count': 'how many files are in it',
    commit: 'commit that the folder is at; empty outside of a git repository',
    dirty: '`true` when tracked files differed from the commit before the build; empty outside of a git repository',
  },
}
