import { count } from '../mender/deployment.ts'
import { failOnOption, rehearseOptions } from '../rehearse.ts'
import { list, type OptionSpec, optionalSeconds } from '../spec.ts'
import { componentOptions } from './component.ts'
import { type ComponentOption, greengrassContentOptions, greengrassDeploymentOptions } from './deployment.ts'
import { greengrassWaitOptions } from './wait.ts'

/** As many as a rehearsal has at the most: each has a folder of its own, and runs components for real. */
const MOST_DEVICES = 50

/** What is rehearsed on simulated core devices: the release and the one before, what else the fleet has, and what counts as a failure. */
export const greengrassRehearseOptions: {
  readonly source: OptionSpec<readonly string[]>
  readonly previous: OptionSpec<readonly string[]>
  readonly 'other-components': OptionSpec<readonly string[]>
  readonly 'public-components': OptionSpec<readonly ComponentOption[]>
  readonly devices: OptionSpec<number | undefined>
  readonly 'watch-time': OptionSpec<number | undefined>
} & Pick<typeof greengrassContentOptions, 'deployment-file' | 'component-config' | 'reset-config'> &
  Pick<typeof greengrassDeploymentOptions, 'failure-policy'> &
  Pick<typeof greengrassWaitOptions, 'max-failures'> &
  Pick<typeof componentOptions, 'built' | 'allow-secrets'> &
  Pick<typeof rehearseOptions, 'with-rollback' | 'fail-on' | 'timeout' | 'report'> = {
  source: {
    ...list(
      'DIR',
      `${componentOptions.source.help}, or what bundle has made of one; several components are released together`,
    ),
    required: true,
  },
  previous: {
    ...list(
      'DIR|REF',
      'what the release replaces: folders of the same components, or a branch, tag or commit of which the same paths are taken',
    ),
    defaultText: 'devices that have none of its components',
  },
  'other-components': list(
    'DIR',
    'folder of a component that the fleet has beside the release, such as one that it depends on',
  ),
  'public-components': {
    ...greengrassContentOptions.components,
    help: 'component of AWS that the fleet has in this version; a stand-in that does nothing takes its place',
    defaultText: 'for those that recipes depend on, the lowest version that these allow',
  },
  'deployment-file': {
    ...greengrassContentOptions['deployment-file'],
    help: "JSON file with the deployment of the fleet, in the form of `aws greengrassv2 create-deployment`: configurations, users and policies are taken from it, and the release's versions put in",
  },
  'component-config': {
    ...greengrassContentOptions['component-config'],
    help: 'JSON file that is merged into the configuration of a component with the release',
  },
  'reset-config': greengrassContentOptions['reset-config'],
  'failure-policy': greengrassDeploymentOptions['failure-policy'],
  devices: count('how many simulated core devices there are', { from: 1, to: MOST_DEVICES }, '3'),
  'watch-time': optionalSeconds(
    'how long components are looked at after the deployment: a deployment succeeds as soon as a `Run` script has begun, whatever becomes of it',
    '3',
  ),
  'max-failures': greengrassWaitOptions['max-failures'],
  built: componentOptions.built,
  'allow-secrets': componentOptions['allow-secrets'],
  'with-rollback': {
    ...rehearseOptions['with-rollback'],
    help: 'deploy the release once more with a component behind it that fails on every device: what the devices bring back is told',
  },
  // There are no clients that could lose a request.
  'fail-on': failOnOption(['leftovers', 'slow-hooks', 'differences', 'rollback']),
  timeout: rehearseOptions.timeout,
  report: rehearseOptions.report,
}
