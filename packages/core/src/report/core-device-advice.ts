import { type Deployment, type DeploymentResult, isTerminal, serviceOf } from '../deployment/index.ts'
import type { GreengrassDeployment } from '../provider.ts'
import type { FailedEvent } from './failed-events.ts'
import { shellWord } from './shell-word.ts'
import { type Advice, type AdviceStyle, deploymentOption, type Step } from './step.ts'
import { untrustedText } from './untrusted.ts'

/** What to do about the ends of deployments of Greengrass V2, by the code that we give them: the service has none. */
const BY_CODE: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['SUPERSEDED', ['let one workflow at a time deploy to a target; what counts now is the newer deployment']],
  [
    'GROUP_EMPTY',
    ['are there devices in the group, and is it the right one? With empty-group: succeed none is needed'],
  ],
  [
    'GOAL_OUT_OF_REACH',
    ['let fewer devices be enough (wait-for-devices), or find out why those that are missing do not get it'],
  ],
])

/** What to do about the failure of a core device, by the classes of its error codes (developer guide, "Detailed deployment error codes"). */
const BY_TYPE: readonly (readonly [type: string, step: Step])[] = [
  [
    'PERMISSION_ERROR',
    [
      'the device may not do what it has to: its policy of AWS IoT and the role of its token exchange, which needs s3:GetObject on the artifacts',
    ],
  ],
  [
    'COMPONENT_RECIPE_ERROR',
    ['the recipe or an artifact is not what it was when the version was made: publish a new version (slipway push)'],
  ],
  ['COMPONENT_ERROR', ['the component failed: its log on the device says why']],
  ['AWS_COMPONENT_ERROR', ['a component of AWS failed: its log on the device says why']],
  [
    'REQUEST_ERROR',
    [
      'what the targets of the device want together cannot be met: compare the versions that its groups, its own deployment and local ones ask for',
    ],
  ],
  ['DEVICE_ERROR', ['look at the disk, the permissions and the files of Greengrass on the device']],
  ['NETWORK_ERROR', ['the device has lost its connection: look at its network, its clock and its certificates']],
  ['HTTP_ERROR', ['the device could not download: look at its network and at its proxy']],
  ['DEPENDENCY_ERROR', ['S3 or Docker did not give the device what it asked for: is the artifact still there?']],
]

/** What to do about the reason of a whole deployment. */
export function stepsForCoreDevices({ failure }: DeploymentResult): readonly Step[] {
  const step = BY_CODE.get(failure?.code ?? '')
  return step === undefined ? [] : [step]
}

/** How the nucleus names the component whose script failed. */
const BROKEN = /^Service ([A-Za-z0-9._-]{1,128}) in broken /

/** What to do about the failure of one core device. */
export function stepsForCoreDevice({ targetId, diagnostics }: FailedEvent): readonly Step[] {
  const types = new Set(diagnostics?.errorTypes ?? [])
  if (types.has('USER_COMPONENT_ERROR')) {
    if (diagnostics?.logTail) return [['a script of the component failed: what it has printed stands above']]
    const [, component = 'COMPONENT'] = BROKEN.exec(diagnostics?.cause ?? diagnostics?.message ?? '') ?? []
    const log = { code: `/greengrass/v2/logs/${component}.log` }
    return [['a script of the component failed; why is in its log on the device:', log]]
  }
  if (diagnostics?.errorStack?.includes('REJECTED_STALE_DEPLOYMENT') === true) {
    return [[`${targetId} has carried out a newer deployment of this target already: there is nothing to do`]]
  }
  if (diagnostics?.errorStack?.includes('COMPONENT_CIRCULAR_DEPENDENCY_ERROR') === true) {
    return [['components depend on each other in a circle: take one of these dependencies out of its recipe']]
  }
  const known = BY_TYPE.find(([type]) => types.has(type))
  if (known !== undefined) return [known[1]]
  return [[`the logs of Greengrass on ${targetId} say more:`, { code: '/greengrass/v2/logs/greengrass.log' }]]
}

/** What to do about core devices that have not begun before the wait was over. */
export function stepsForQueuedDevices({ deployment, targets }: DeploymentResult): readonly Step[] {
  const count = deployment?.counts?.pending ?? 0
  if (count === 0) return []
  if (deployment?.heldUp !== undefined) return [[untrustedText(deployment.heldUp)]]
  const names = targets.filter(({ state }) => state === 'pending').map(({ id }) => id)
  const named = names.length === 0 ? '' : ` (${names.slice(0, NAMED).join(', ')}${count > NAMED ? ' and more' : ''})`
  return [
    [
      `${count === 1 ? 'a device has' : `${count} devices have`} not begun${named}: those that are offline wait for ever; leave-out-silent and wait-for-devices do without them`,
    ],
  ]
}

/** How many devices are named. */
const NAMED = 10

/** Devices that failed have rolled back by themselves where the policy says so; those that have the release keep it. */
export function wayBackOfCoreDevices(result: DeploymentResult, style: AdviceStyle): Advice[] {
  const { deployment, deploymentId, actionTaken } = result
  const isOpen = deployment !== undefined && !isTerminal(deployment.state) && actionTaken === 'none'
  const end: Advice[] = isOpen
    ? [
        [
          'to end it for the devices that have not begun:',
          { code: `slipway stop ${deploymentOption(deploymentId, serviceOf(result))}` },
        ],
      ]
    : []
  // What the target had before one that was replaced is not what those have who replaced it.
  if (result.failure?.code === 'SUPERSEDED' && deployment !== undefined && isGreengrass(deployment)) {
    return [['how what counts now stands:', { code: `slipway status ${optionOfTarget(deployment.targetArn)}` }]]
  }
  const target = targetToGoBack(deployment)
  const words = (deployment?.counts?.succeeded ?? 0) > 0 ? BACK_ON_DEVICES : isStillWanted(result) ? BACK_FOR_GROUP : ''
  if (target === undefined || words === '') return end
  if (result.redeployed !== undefined) return [...end, chooseRevision(words, target, style)]
  if (style === 'workflow') return [...end, [`${words}: run the workflow again with`, { code: 'redeploy: previous' }]]
  return [...end, [`${words}:`, { code: `slipway redeploy --provider greengrass ${target} --wait` }]]
}

/** The revision before a way back is the one that it led away from, and a retry does not tell what went before: a person has to choose. */
function chooseRevision(words: string, target: string, style: AdviceStyle): Advice {
  const list: Advice = [
    `${words}: choose among the revisions:`,
    { code: `slipway deployments list --provider greengrass ${target}` },
  ]
  return style === 'workflow' ? [...list, 'and run the workflow again with', { code: 'redeploy: NUMBER' }] : list
}

const BACK_ON_DEVICES = 'to bring what the target had before to the devices that have this'
const BACK_FOR_GROUP = 'the group goes on wanting this, also for devices that join it; to give it what it had before'

/** What went before, as options; `undefined` for what a target had first. A subdeployment is taken back by its parent. */
function targetToGoBack(deployment: Deployment | undefined): string | undefined {
  if (deployment === undefined || !isGreengrass(deployment)) return undefined
  const { document, revisionId, targetArn } = deployment
  if (document.parentTargetArn === undefined && revisionId === '1') return undefined
  return optionOfTarget(document.parentTargetArn ?? targetArn)
}

/** Whether a group gets it again and again though no device has it: the service ends a deployment to a group only when it is told to. */
function isStillWanted({ deployment, failure, actionTaken }: DeploymentResult): boolean {
  if (deployment === undefined || !isGreengrass(deployment) || actionTaken !== 'none') return false
  const isLeft = failure?.code === 'DEVICES_FAILED' || failure?.code === 'GOAL_OUT_OF_REACH'
  return isLeft && deployment.targetArn.includes(':thinggroup/')
}

/** A target as an option, by the end of its ARN: names have no slash. */
function optionOfTarget(arn: string): string {
  const name = arn.slice(arn.lastIndexOf('/') + 1)
  return `${arn.includes(':thinggroup/') ? '--thing-group' : '--thing'} ${shellWord(name)}`
}

/** Whether what is told was done by Greengrass. */
export function isOfGreengrass(result: Pick<DeploymentResult, 'service' | 'deployment'>): boolean {
  return serviceOf(result) === 'greengrass'
}

function isGreengrass(deployment: Deployment): deployment is GreengrassDeployment {
  return deployment.service === 'greengrass'
}
