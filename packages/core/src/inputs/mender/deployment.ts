import { flag, type OptionSpec, text, ValueProblem } from '../spec.ts'
import { phasesOption } from './phases.ts'

/** How a release is to be rolled out to devices. */
export const menderDeploymentOptions: {
  readonly 'deployment-name': OptionSpec<string | undefined>
  readonly retries: OptionSpec<number | undefined>
  readonly 'max-devices': OptionSpec<number | undefined>
  readonly 'force-installation': OptionSpec<boolean>
  readonly 'skip-if-current': OptionSpec<boolean>
  readonly 'update-control-map': OptionSpec<string | undefined>
} & typeof phasesOption = {
  'deployment-name': text('NAME', 'name of the deployment', "the release's name, and of a run the run's"),
  ...phasesOption,
  retries: count(
    'how often a device may try again after a failure; Mender Professional and Enterprise',
    { from: 0, to: 100 },
    "the server's, which is 0",
  ),
  'max-devices': count('devices after which a deployment to a `filter` ends; Mender Enterprise', {
    from: 1,
    to: 10_000_000,
  }),
  'force-installation': flag('install on devices too that run the release already'),
  'skip-if-current': flag('deploy nothing when every device says that it runs the release already'),
  'update-control-map': text(
    'FILE',
    'JSON file that says at which states a device pauses, goes on or fails; Mender Enterprise, and clients before 4.0',
  ),
}

/** A whole number between two limits. */
export function count(
  help: string,
  { from, to }: { readonly from: number; readonly to: number },
  defaultText?: string,
): OptionSpec<number | undefined> {
  return {
    ...text('COUNT', help, defaultText),
    read: ([value]) => {
      if (value === undefined || value === '') return undefined
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
      if (number >= from && number <= to) return number
      throw new ValueProblem(`is "${value}"; expected a number from ${from} to ${to}`)
    },
  }
}
