import type { WaitUntil } from '../deployment/wait-point.ts'
import type { ServicePause } from '../provider.ts'
import { choice, type OptionSpec, optionalChoice } from './spec.ts'

const PAUSES = ['ready', 'termination'] as const

const WHAT =
  '`ready` lets traffic move, `termination` has what is old removed without waiting longer; a deployment that has gone on from there before is left as it is'

/** Which wait of the service is ended, by the command that does nothing else. */
export const pauseOption: { readonly from: OptionSpec<ServicePause> } = {
  from: choice(PAUSES, `which wait of the deployment is ended: ${WHAT}`, 'ready'),
}

/** The same for a step that waits: only where it is asked for. */
export const continueOption: { readonly continue: OptionSpec<ServicePause | undefined> } = {
  continue: optionalChoice(PAUSES, `let the deployment go on before it is waited for: ${WHAT}`),
}

/**
 * What is wrong with these options together: going on from a point leaves nothing to wait for at or before it.
 *
 * @param written how a reader knows an option: `--wait-until` on a command line, `wait-until` in a workflow
 */
export function continueProblems(
  {
    continue: from,
    'wait-until': until,
  }: { readonly continue: ServicePause | undefined; readonly 'wait-until': WaitUntil },
  written: (name: 'continue' | 'wait-until') => string,
): readonly string[] {
  const isBehind = from === 'termination' ? until !== 'succeeded' : from === 'ready' && until === 'ready'
  if (!isBehind) return []
  const later = from === 'ready' ? 'traffic-shifted or succeeded' : 'succeeded'
  return [
    `${written('wait-until')} is "${until}", which ${written('continue')} "${from}" leaves behind; expected ${later}`,
  ]
}
