import {
  menderArtifactOptions,
  menderSelectionOptions,
  type OptionSpec,
  providerOption,
  sourceOptions,
  text,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'

const SOURCE_HELP =
  'file or folder that the devices get; of a folder, `directory` installs all of it, and other modules get the files in it'

const inputs: {
  readonly source: OptionSpec<string | undefined>
  readonly output: OptionSpec<string | undefined>
} & typeof providerOption &
  typeof menderArtifactOptions &
  typeof menderSelectionOptions &
  typeof sourceOptions = {
  ...providerOption,
  source: text('PATH', SOURCE_HELP),
  output: text('FILE', 'where the Artifact is written', "a file in the runner's temporary folder"),
  ...menderArtifactOptions,
  ...menderSelectionOptions,
  ...sourceOptions,
}

type Output = 'bundle' | 'format' | 'sha256' | 'size-bytes' | 'file-count' | 'artifact-name' | 'commit' | 'dirty'

/** `actions/bundle` with `provider: mender`: files become a Mender Artifact. */
export const bundleMenderAction: ActionDefinition<typeof inputs, Output> = {
  name: 'bundle',
  summary: 'turn a file or a folder into a Mender Artifact',
  inputs,
  outputs: {
    bundle: "path of the Artifact: `push-revision`'s input",
    format: '`mender`',
    sha256: "SHA-256 of the Artifact's bytes, lower-case hex",
    'size-bytes': 'size of the Artifact',
    'file-count': 'how many payload files are in it',
    'artifact-name': "the Artifact's name, which is its release's",
    commit: 'commit that the source is at; empty outside of a git repository',
    dirty: '`true` when tracked files differed from the commit before the build; empty outside of a git repository',
  },
}
