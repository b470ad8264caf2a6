import { componentOptions, componentSourceOptions, type OptionSpec, providerOption, text } from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'

const { source, ...otherOptions } = componentOptions

const inputs: {
  readonly source: OptionSpec<string | undefined>
  readonly output: OptionSpec<string | undefined>
} & typeof providerOption &
  Omit<typeof componentOptions, 'source'> &
  typeof componentSourceOptions = {
  ...providerOption,
  source: text('DIR', source.help, '.'),
  output: text('DIR', 'component folder that is made', "a folder in the runner's temporary folder"),
  ...otherOptions,
  ...componentSourceOptions,
}

type Output =
  | 'bundle'
  | 'format'
  | 'component-name'
  | 'component-version'
  | 'content-digest'
  | 'size-bytes'
  | 'artifact-count'
  | 'commit'
  | 'dirty'

/** `actions/bundle` with `provider: greengrass`: the folder of a component becomes what is published. */
export const bundleGreengrassAction: ActionDefinition<typeof inputs, Output> = {
  name: 'bundle',
  summary: 'validate a Greengrass component and make its artifacts',
  inputs,
  outputs: {
    bundle: "path of the component folder: `push-revision`'s input; another job gets it as a build artifact",
    format: '`greengrass`',
    'component-name': 'name of the component',
    'component-version': 'its version, or `NEXT_PATCH` where that is found out when it is published',
    'content-digest': 'SHA-256 of recipe and artifacts whatever version and bucket they get, lower-case hex',
    'size-bytes': 'size of its artifacts together',
    'artifact-count': 'how many artifacts are in it',
    commit: 'commit that the folder is at; empty outside of a git repository',
    dirty: '`true` when tracked files differed from the commit before the build; empty outside of a git repository',
  },
}
