import { type OptionSpec, type OptionValues, text } from '../spec.ts'

/** The ways to say what is deployed again, in the command and in the actions. */
export const GREENGRASS_WAYS_BACK = 'previous|failed-devices|NUMBER|ID'

/** Which deployment of a target is made again. */
export const greengrassRedeployOptions: {
  readonly from: OptionSpec<string | undefined>
  readonly 'retry-group': OptionSpec<string | undefined>
} = {
  from: text(
    GREENGRASS_WAYS_BACK,
    "what is deployed again: the target's revision before the present one, the revision with this number, the deployment with this id, or the present one to the devices of a group that failed it, and to them alone (nucleus 2.9 and later)",
    'previous',
  ),
  'retry-group': text(
    'NAME',
    'for `failed-devices`: thing group that they are put into',
    "the group's name with -retry- and the revision",
  ),
}

/**
 * What is wrong with a way back together with a group for those that failed.
 *
 * @param asked the way back, where one is given
 * @param written how a reader knows the options
 */
export function checkRetryGroup(
  asked: string | undefined,
  { 'retry-group': group }: Pick<OptionValues<typeof greengrassRedeployOptions>, 'retry-group'>,
  written: { readonly wayBack: string; readonly group: string },
): readonly string[] {
  if (group === undefined || asked === 'failed-devices') return []
  return [`${written.group} is given without ${written.wayBack} failed-devices`]
}
