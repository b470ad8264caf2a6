import { count } from '../mender/deployment.ts'
import { flag, type OptionSpec, text } from '../spec.ts'

/** Which deployment of a target is made again. */
export const greengrassRedeployOptions: {
  readonly 'deployment-id': OptionSpec<string | undefined>
  readonly revision: OptionSpec<number | undefined>
  readonly 'failed-devices': OptionSpec<boolean>
  readonly 'retry-group': OptionSpec<string | undefined>
} = {
  'deployment-id': text('ID', 'deployment that is made again', "the target's revision before the present one"),
  revision: count("number of the target's revision that is made again", { from: 1, to: 100_000_000 }),
  'failed-devices': flag(
    'deploy the present one again to the devices of a group that failed, and to them alone (nucleus 2.9 and later)',
  ),
  'retry-group': text(
    'NAME',
    'with `failed-devices`: thing group that they are put into',
    "the group's name with -retry- and the revision",
  ),
}
