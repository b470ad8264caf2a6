import { type DeploymentResult, isTerminal, serviceOf } from '../deployment/index.ts'
import type { FailedEvent } from './failed-events.ts'
import { shellWord } from './shell-word.ts'
import { type Advice, type AdviceStyle, deploymentOption, type Step } from './step.ts'

/** What to do about the ends of Mender deployments, by the code that we give them: Mender has none. */
const BY_CODE: ReadonlyMap<string, Step> = new Map<string, Step>([
  [
    'NO_ARTIFACT',
    ['push an Artifact of the same name for the type that these devices tell in their inventory, or deploy to others'],
  ],
  ['DEVICES_REMOVED', ['whoever removed the devices knows why; a device that comes back has to be accepted anew']],
  ['NOTHING_INSTALLED', ['what the devices say in their logs is why; let fewer failures pass']],
  [
    'NOT_UNDERSTOOD',
    ['a newer release of slipway may know these words; the page of the deployment on the server tells more'],
  ],
])

/** What clients say in their logs, and what it means for the release; the first that fits is told. */
const IN_THE_LOG: readonly { readonly pattern: RegExp; readonly step: Step }[] = [
  {
    pattern: /no space left on device|not enough (?:free )?space/i,
    step: ['the device has no room for the update: clean it up, or make the payload smaller'],
  },
  {
    pattern: /not compatible with device|device type.*(?:mismatch|match)/i,
    step: ['the Artifact is for other device types than the device says it is: compare them with its inventory'],
  },
  {
    pattern: /payload type.*not supported|(?:unknown|missing|no such|not find) (?:payload type|update module)/i,
    step: [
      'the device has no update module for this type of payload: install the module, or make the Artifact for one that it has',
    ],
  },
  {
    pattern: /signed artifact|signature/i,
    step: [
      'the device takes signed Artifacts alone, or by another key: sign it with the key whose public half is on the device',
    ],
  },
  {
    pattern: /checksum/i,
    step: [
      'what arrived is not what was sent: look at the connection, or build and push the Artifact again under another name',
    ],
  },
  {
    pattern: /x509|certificate|tls:/i,
    step: ['the device does not trust the server of the Artifact: look at its certificates and at its clock'],
  },
  {
    pattern: /permission denied/i,
    step: [
      'the client or a script of the update may not do that on the device: look at its user and at the mode of the files',
    ],
  },
]

/** What to do about the reason of a whole deployment. */
export function stepsForDevices({ failure }: DeploymentResult): readonly Step[] {
  const step = BY_CODE.get(failure?.code ?? '')
  return step === undefined ? [] : [step]
}

/** What to do about the failure of a device, from what its log and its last state say. */
export function stepsForDevice({ name, targetId, diagnostics }: FailedEvent): readonly Step[] {
  const { message = '', logTail = '' } = diagnostics ?? {}
  const known = IN_THE_LOG.find(({ pattern }) => pattern.test(message) || pattern.test(logTail))
  if (known !== undefined) return [known.step]
  if (logTail === '')
    return [[`the server has no log of device ${targetId}: on the device, the journal of its client says more`]]
  return name.startsWith('Artifact')
    ? [[`the output above ends where ${name} failed: what it ran there is in the Artifact`]]
    : []
}

/** Devices that failed have gone back by themselves; those that have the release keep it until they get another one. */
export function wayBackOfDevices(result: DeploymentResult, style: AdviceStyle): Advice[] {
  const { deployment, deploymentId, redeployed } = result
  const isOpen = deployment !== undefined && !isTerminal(deployment.state) && result.actionTaken === 'none'
  const end: Advice[] = isOpen
    ? [
        [
          'to end it, so that no further device gets it:',
          { code: `slipway stop ${deploymentOption(deploymentId, serviceOf(result))}` },
        ],
      ]
    : []
  const { succeeded = 0, failed = 0 } = deployment?.counts ?? {}
  if (succeeded === 0) return failed === 0 ? end : [...end, GONE_BACK]
  // What succeeded within what may fail is the last success itself.
  const from = redeployed === undefined && deployment?.state !== 'succeeded' ? 'last-successful' : 'previous-successful'
  const words = 'to bring the release before to the devices that have this one'
  if (style === 'workflow') return [...end, [`${words}: run the workflow again with`, { code: `redeploy: ${from}` }]]
  const target = targetOptions(result)
  const command = `slipway redeploy --provider mender ${target ?? '--devices ID'} --from ${from} --wait`
  return [...end, [`${words}${target === undefined ? ', with each of them named' : ''}:`, { code: command }]]
}

/** How many devices are named in a command. */
const NAMED = 10

const GONE_BACK: Advice = [
  'a device that failed goes back by itself to what it had, where its update module can; its inventory tells what it runs now',
]

/** The options that say which devices have the release; `undefined` where they are not all known, or are too many. */
function targetOptions({ deployment, targets }: DeploymentResult): string | undefined {
  const group = deployment?.deploymentGroupName
  if (group !== undefined) return `--device-group ${shellWord(group)}`
  const having = targets.filter(({ state }) => state === 'succeeded')
  if (having.length !== deployment?.counts?.succeeded || having.length > NAMED) return undefined
  return having.map(({ id }) => `--devices ${shellWord(id)}`).join(' ')
}

/** What to do about devices that have not come before the wait was over. */
export function stepsForSilentDevices({ deployment }: DeploymentResult): readonly Step[] {
  if ((deployment?.counts?.pending ?? 0) === 0) return []
  return [
    [
      'are the devices that have not asked for it switched on and connected? They ask every 30 minutes unless their configuration says otherwise, and a shorter wait ends before them',
    ],
  ]
}

/** Whether what is told was done by Mender. */
export function isOfMender(result: Pick<DeploymentResult, 'service' | 'deployment'>): boolean {
  return serviceOf(result) === 'mender'
}
