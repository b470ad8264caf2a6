import { failOnOption, rehearseOptions } from '../rehearse.ts'
import { list, type OptionSpec, text, ValueProblem } from '../spec.ts'
import { menderArtifactOptions, menderSelectionOptions } from './artifact.ts'
import { count } from './deployment.ts'
import { menderWaitOptions } from './wait.ts'

/** A number of simulated devices of one type. */
export interface RehearsedDevices {
  readonly deviceType: string
  readonly count: number
}

/** As many as a rehearsal has of one type at the most: each has a folder of its own, and installs for real. */
const MOST_DEVICES = 50

const UNLESS_MADE = 'required without `bundle`'

const { 'artifact-name': name, 'device-types': types, ...artifactOptions } = menderArtifactOptions

/** What is rehearsed on simulated devices: the release and the one before, what devices there are, and what counts as a failure. */
export const menderRehearseOptions: {
  readonly source: OptionSpec<string | undefined>
  readonly bundle: OptionSpec<string | undefined>
  readonly 'artifact-name': OptionSpec<string>
  readonly previous: OptionSpec<string | undefined>
  readonly 'previous-name': OptionSpec<string | undefined>
  readonly devices: OptionSpec<number | undefined>
  readonly 'device-type': OptionSpec<string | undefined>
  readonly 'other-devices': OptionSpec<readonly RehearsedDevices[]>
  readonly 'module-folder': OptionSpec<string | undefined>
  readonly 'verify-key': OptionSpec<string | undefined>
} & Omit<typeof menderArtifactOptions, 'artifact-name'> &
  typeof menderSelectionOptions &
  Pick<typeof menderWaitOptions, 'max-failures' | 'no-artifact'> &
  Pick<typeof rehearseOptions, 'with-rollback' | 'fail-on' | 'timeout' | 'report'> = {
  source: {
    ...text('PATH', 'file or folder of the release, which becomes an Artifact as `bundle` makes one', UNLESS_MADE),
    requiredUnless: 'bundle',
  },
  bundle: text('FILE', 'Mender Artifact of the release, in the place of `source`'),
  previous: text(
    'FOLDER|FILE|REF',
    'what the release replaces: a folder or file of which an Artifact is made with the same inputs, an Artifact (`FILE.mender`), or a branch, tag or commit of which the same paths are taken',
    'devices that nothing was installed on',
  ),
  'previous-name': text('NAME', 'name of the Artifact that is made of `previous`', 'the artifact-name with -previous'),
  devices: count('how many simulated devices there are', { from: 1, to: MOST_DEVICES }, '3'),
  'device-type': text('TYPE', 'type of these devices', 'the first type that the release fits'),
  'other-devices': {
    ...list('TYPE=COUNT', 'devices of another type that are deployed to with them, to see what becomes of these'),
    read: (given) => given.filter((word) => word !== '').map(readDevices),
  },
  'module-folder': text(
    'DIR',
    'folder with update modules of your own: executables, each called as the type of payload that it installs',
  ),
  'verify-key': text('FILE', 'public key in PEM: the devices refuse an Artifact that it does not verify'),
  'artifact-name': { ...name, required: false, requiredUnless: 'bundle', defaultText: UNLESS_MADE },
  'device-types': { ...types, required: false, requiredUnless: 'bundle', defaultText: UNLESS_MADE },
  ...artifactOptions,
  ...menderSelectionOptions,
  'max-failures': menderWaitOptions['max-failures'],
  'no-artifact': menderWaitOptions['no-artifact'],
  'with-rollback': {
    ...rehearseOptions['with-rollback'],
    help: 'deploy the release once more, and make its commit fail on every device: what the update module brings back is told',
  },
  // There are no clients that could lose a request.
  'fail-on': failOnOption(['leftovers', 'slow-hooks', 'differences', 'rollback']),
  timeout: rehearseOptions.timeout,
  report: rehearseOptions.report,
}

function readDevices(word: string): RehearsedDevices {
  const [, deviceType = '', digits = ''] = /^(.+)=(\d{1,4})$/.exec(word) ?? []
  const count = Number(digits)
  if (deviceType !== '' && count >= 1 && count <= MOST_DEVICES) return { deviceType, count }
  throw new ValueProblem(`has "${word}"; expected TYPE=COUNT with a count from 1 to ${MOST_DEVICES}, such as sensor=2`)
}
