import { type DeploymentResult, serviceOf } from '../deployment/index.ts'
import { isOfGreengrass } from './core-device-advice.ts'
import { isOfMender } from './device-advice.ts'
import { shellWord } from './shell-word.ts'
import { endSplit } from './split-alias.ts'
import { type Advice, type AdviceStyle, deploymentOption } from './step.ts'

/** How to see the end of a deployment that was no longer watched, and how to stop it. */
export function interruptedAdvice(result: DeploymentResult, style: AdviceStyle): Advice[] {
  const { deploymentId, actionTaken, rollback, failure, targets } = result
  if (failure?.code === 'DEPLOYMENT_NOT_FOUND' && isOfMender(result)) {
    return [['there is no such deployment any more: is the server that in which it was created?']]
  }
  if (failure?.code === 'DEPLOYMENT_NOT_FOUND') {
    return [['there is no such deployment here: are region, account and endpoint those in which it was created?']]
  }
  const option = deploymentOption(deploymentId, serviceOf(result))
  const step = [{ code: 'wait-for-status' }, 'step with', { code: `deployment-id: ${deploymentId}` }, 'or']
  const again: Advice = [
    ...(style === 'command' ? ['to look again:'] : ['to look again: a', ...step]),
    { code: `slipway wait ${option}` },
  ]
  const [target] = targets
  if (actionTaken === 'stopped' && target?.type === 'lambda') {
    return [
      again,
      ['where traffic had begun to move, the alias is left between two versions; before', ...endSplit(target.id)],
    ]
  }
  if (isOfGreengrass(result)) {
    const status = `slipway status --deployment-id ${shellWord(deploymentId)}`
    const look: Advice = ['which devices have it, and why others do not:', { code: status }]
    return [again, look, ...(actionTaken === 'none' ? [stopStep(option)] : [])]
  }
  // What was told to stop needs no second word, and stopping a rollback would strand the group between two revisions.
  if (actionTaken !== 'none' || rollback !== undefined) return [again]
  return [again, stopStep(option)]
}

function stopStep(option: string): Advice {
  return ['to stop it:', { code: `slipway stop ${option}` }]
}

/** How to go on from where the deployment is, how to see its end, and how to give it up. */
export function reachedAdvice(result: DeploymentResult, style: AdviceStyle): Advice[] {
  const { deploymentId, reached, targets } = result
  const option = deploymentOption(deploymentId, serviceOf(result))
  // A deployment to a group is what the group has: ending it would keep it from devices that come back.
  if (isOfGreengrass(result))
    return [['which devices do not have it yet:', { code: `slipway status --deployment-id ${deploymentId}` }]]
  if (reached?.point === 'enough-devices') {
    return [['to end it, so that no further device gets it:', { code: `slipway stop ${option}` }]]
  }
  const from = reached?.point === 'traffic-shifted' ? 'termination' : 'ready'
  const purpose = from === 'ready' ? 'to let traffic move' : 'to have what is old removed now'
  const goOn: Advice =
    style === 'workflow'
      ? [`${purpose}: a`, { code: 'wait-for-status' }, 'step with', { code: `continue: ${from}` }]
      : [`${purpose}:`, { code: `slipway continue ${option}${from === 'ready' ? '' : ' --from termination'}` }]
  const look: Advice = ['to wait for the end:', { code: `slipway wait ${option}` }]
  const giveUp: Advice = ['to give it up:', { code: `slipway stop ${option}${from === 'ready' ? '' : ' --rollback'}` }]
  if (from === 'ready') return [goOn, giveUp]
  return targets[0]?.type === 'lambda' ? [look] : [look, goOn, giveUp]
}
