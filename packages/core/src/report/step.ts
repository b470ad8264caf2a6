import type { Deployment, ServiceName } from '../deployment/index.ts'
import { formatRevision } from '../revision/index.ts'
import { shellWord } from './shell-word.ts'
import { untrustedText } from './untrusted.ts'

/** Who is advised: somebody at a terminal, somebody whose workflow ran the step, or somebody whose deployment was a rehearsal and has left nothing to go back from. */
export type AdviceStyle = 'command' | 'workflow' | 'rehearsal'

/** One next step: words, and between them what is to be copied as it stands. */
export type Advice = readonly (string | { readonly code: string })[]

/** A next step as the tables have it: words, what is to be copied, and how to deploy the same revision again. */
export type Step = readonly (string | { readonly code: string } | DeployAgain)[]

/** How many next steps are told: nobody reads on. */
export const MAX_STEPS = 4

interface DeployAgain {
  readonly deployAgain: {
    /** The name of an option to add, the same for the command and for the actions. */
    readonly option?: string
    /** Absent for a switch. */
    readonly value?: string
  }
}

/** A step in the words of whoever is advised: to deploy again is a command to copy wherever all of it is known. */
export function toAdvice(step: Step, style: AdviceStyle, deployment?: Deployment): Advice {
  return step.flatMap((part): Advice => {
    if (typeof part === 'string' || 'code' in part) return [part]
    const { option, value } = part.deployAgain
    if (style === 'workflow') {
      return option === undefined ? ['run the job again'] : ['deploy with', { code: `${option}: ${value ?? 'true'}` }]
    }
    if (style === 'rehearsal') {
      return option === undefined ? ['rehearse it again'] : ['deploy with', { code: `${option}: ${value ?? 'true'}` }]
    }
    const flag = option === undefined ? '' : ` --${option}${value === undefined ? '' : ` ${shellWord(value)}`}`
    const command = deployCommand(deployment)
    if (command !== undefined) return [{ code: `${command}${flag} --wait` }]
    return flag === '' ? ['deploy once more'] : ['deploy with', { code: flag.trim() }]
  })
}

/** A next step as plain text. At a terminal a command stands at the end of its line and needs no quotes around it. */
export function adviceText(advice: Advice, style: AdviceStyle): string {
  const quote = style === 'workflow' ? '`' : ''
  return untrustedText(
    advice.map((part) => (typeof part === 'string' ? part : `${quote}${part.code}${quote}`)).join(' '),
  )
}

/** The options that say which deployment group; `undefined` when that was never seen. */
export function groupOptions(
  deployment: Pick<Deployment, 'applicationName' | 'deploymentGroupName'> | undefined,
): string | undefined {
  const { applicationName, deploymentGroupName } = deployment ?? {}
  if (applicationName === undefined || deploymentGroupName === undefined) return undefined
  return `--application-name ${shellWord(applicationName)} --deployment-group ${shellWord(deploymentGroupName)}`
}

/** The options that say which deployment is meant, and whose. */
export function deploymentOption(deploymentId: string, service: ServiceName): string {
  const provider = service === 'codedeploy' ? '' : `--provider ${service} `
  return `${provider}--deployment-id ${shellWord(deploymentId)}`
}

function deployCommand(deployment: Deployment | undefined): string | undefined {
  const group = groupOptions(deployment)
  const revision = deployment?.revision
  // Inline content is a whole AppSpec file: nobody copies that out of a log.
  if (group === undefined || revision === undefined || revision.type === 'content') return undefined
  return `slipway deploy ${group} --revision ${shellWord(formatRevision(revision))}`
}
