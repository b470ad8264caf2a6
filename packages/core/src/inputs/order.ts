import type { IfOlder, OrderGuard } from '../pipeline/order/order-guard.ts'
import { commitOption } from './commit.ts'
import { type OptionSpec, type OptionValues, optionalChoice } from './spec.ts'

/** What keeps an older commit from overtaking a newer one. */
export const orderOptions: {
  readonly 'if-older': OptionSpec<IfOlder | undefined>
  readonly commit: OptionSpec<string | undefined>
} = {
  'if-older': optionalChoice(
    ['fail', 'skip', 'deploy'],
    'what to do when the group runs a newer commit already, as far as GitHub can be asked: fail, deploy nothing, or deploy without looking',
    'fail',
  ),
  commit: commitOption(
    'commit that the revision was made from, for `if-older`',
    'that of a revision on GitHub, or what was recorded with the bundle',
  ),
}

/** The guard that the options ask for; `undefined` when it does not matter what the group runs. */
export function readOrderGuard(
  values: Pick<OptionValues<typeof orderOptions>, 'if-older'> & { readonly commit?: string | undefined },
  ports: Pick<OrderGuard, 'history' | 'store'>,
): OrderGuard | undefined {
  const { 'if-older': asked, commit } = values
  const ifOlder = asked ?? 'fail'
  if (ifOlder === 'deploy') return undefined
  return { ifOlder, isAskedFor: asked !== undefined, ...(commit !== undefined && { commit }), ...ports }
}
