import type { HostOs } from '../appspec/index.ts'
import type { BundleFormat } from '../revision/index.ts'
import { commitOption } from './commit.ts'
import { assignments, type NamedValue, names } from './names.ts'
import { flag, list, type OptionSpec, optionalChoice, required, text } from './spec.ts'
import { keyOption } from './storage.ts'

/** How a release folder becomes a bundle; where it is and where the bundle goes is said by whoever runs it. */
export const bundleOptions: {
  readonly format: OptionSpec<BundleFormat | undefined>
  readonly 'host-os': OptionSpec<HostOs | undefined>
  readonly 'appspec-file': OptionSpec<string | undefined>
  readonly include: OptionSpec<readonly string[]>
  readonly exclude: OptionSpec<readonly string[]>
  readonly 'ignore-hidden-files': OptionSpec<boolean>
  readonly 'allow-secrets': OptionSpec<readonly string[]>
  readonly 'appspec-var': OptionSpec<readonly NamedValue[]>
  readonly 'appspec-env': OptionSpec<readonly string[]>
} = {
  format: optionalChoice(['zip', 'tar', 'tgz'], 'archive format', "told by the bundle's name, else zip"),
  'host-os': optionalChoice(['linux', 'windows'], 'operating system of the hosts', "what the AppSpec's `os` says"),
  'appspec-file': text('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
  include: list('PATTERN', 'bundle only what matches, in gitignore patterns'),
  exclude: list('PATTERN', 'leave out what matches, on top of .deployignore'),
  'ignore-hidden-files': flag('leave out whatever has a name that begins with a dot'),
  'allow-secrets': list(
    'PATTERN',
    'bundle what matches though it looks like a secret, in gitignore patterns; nothing else that does is bundled',
  ),
  'appspec-var': assignments('what stands for ${NAME} in the AppSpec file of the bundle'),
  'appspec-env': names('environment variable that stands for ${NAME} in the AppSpec file of the bundle'),
}

/** Where a revision is stored, and under which name. */
export const revisionOptions: {
  readonly 'application-name': OptionSpec<string>
  readonly 's3-bucket': OptionSpec<string>
  readonly 's3-key': OptionSpec<string | undefined>
  readonly commit: OptionSpec<string | undefined>
} = {
  'application-name': required('NAME', 'CodeDeploy application'),
  's3-bucket': required('BUCKET', 'bucket that the fleet can read'),
  's3-key': keyOption,
  commit: commitOption('commit that the bundle was made from, recorded with the object so that `redeploy` finds it'),
}
