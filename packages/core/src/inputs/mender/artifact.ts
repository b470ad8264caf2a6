import { bundleOptions } from '../release.ts'
import { choice, flag, list, type OptionSpec, required, text, ValueProblem } from '../spec.ts'

/** A key of an Artifact's provides or depends, with its value. */
export interface ArtifactTrait {
  readonly key: string
  readonly value: string
}

/** Which files of a folder go into an Artifact. */
export const menderSelectionOptions: Pick<
  typeof bundleOptions,
  'include' | 'exclude' | 'ignore-hidden-files' | 'allow-secrets'
> = {
  include: bundleOptions.include,
  exclude: bundleOptions.exclude,
  'ignore-hidden-files': bundleOptions['ignore-hidden-files'],
  'allow-secrets': bundleOptions['allow-secrets'],
}

/** What a Mender Artifact is made of, beside the files that it carries. */
export const menderArtifactOptions: {
  readonly 'artifact-name': OptionSpec<string>
  readonly 'device-types': OptionSpec<readonly string[]>
  readonly 'update-module': OptionSpec<string | undefined>
  readonly 'dest-dir': OptionSpec<string | undefined>
  readonly 'file-mode': OptionSpec<string | undefined>
  readonly 'artifact-group': OptionSpec<string | undefined>
  readonly provides: OptionSpec<readonly ArtifactTrait[]>
  readonly depends: OptionSpec<readonly ArtifactTrait[]>
  readonly 'clears-provides': OptionSpec<readonly string[]>
  readonly 'keep-provides': OptionSpec<boolean>
  readonly 'software-filesystem': OptionSpec<string | undefined>
  readonly 'software-name': OptionSpec<string | undefined>
  readonly 'software-version': OptionSpec<string | undefined>
  readonly 'no-software-version': OptionSpec<boolean>
  readonly 'state-scripts': OptionSpec<readonly string[]>
  readonly 'meta-data': OptionSpec<string | undefined>
  readonly compression: OptionSpec<'gzip' | 'none' | 'zstd'>
  readonly 'signing-key': OptionSpec<string | undefined>
} = {
  'artifact-name': required('NAME', "name of the Artifact, which is its release's"),
  'device-types': { ...list('TYPE', 'type of the devices that it fits'), required: true },
  'update-module': text(
    'MODULE',
    'update module that installs it: `single-file`, `directory`, `script`, `deb`, `rpm`, `rootfs-image`, or another one that the devices have',
    '`single-file` for a file, `directory` for a folder',
  ),
  'dest-dir': text('PATH', 'folder on the device for `single-file` and `directory`', 'none, and those two need it'),
  'file-mode': text('OCTAL', 'permissions on the device, for `single-file`', '755 for an executable file, else 644'),
  'artifact-group': text('NAME', 'artifact group that it belongs to'),
  provides: { ...list('KEY=VALUE', 'what the device has once it is installed, beside its version'), read: readTraits },
  depends: {
    ...list(
      'KEY=VALUE',
      'what the device has to have before; `artifact_name` and `artifact_group` are those of the device itself',
    ),
    read: readTraits,
  },
  'clears-provides': list('PATTERN', 'what a device no longer has once it is installed, `*` for any text'),
  'keep-provides': flag('do not clear what earlier versions of the same software provided'),
  'software-filesystem': text('NAME', 'first part of the name under which its version is kept', 'rootfs-image'),
  'software-name': text('NAME', 'second part of that name', "the update module's"),
  'software-version': text('VERSION', 'its version', 'the artifact-name'),
  'no-software-version': flag('say nothing of a software version'),
  'state-scripts': list(
    'FILE',
    'script that the client runs at a state, by its name, such as ArtifactInstall_Enter_00',
  ),
  'meta-data': text('FILE', 'JSON file that the update module gets with it'),
  compression: choice(['gzip', 'none', 'zstd'], 'how header and payload are compressed', 'gzip'),
  'signing-key': text(
    'FILE',
    'private key, RSA or ECDSA P-256 in PEM, by which it is signed; the key itself may be in the environment as `MENDER_SIGNING_KEY`',
    'not signed',
  ),
}

function readTraits(given: readonly string[]): readonly ArtifactTrait[] {
  return given
    .filter((word) => word !== '')
    .map((word) => {
      const end = word.indexOf('=')
      if (end < 1) throw new ValueProblem(`has "${word}"; expected KEY=VALUE`)
      return { key: word.slice(0, end), value: word.slice(end + 1) }
    })
}
