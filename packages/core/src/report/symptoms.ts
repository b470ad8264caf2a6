import type { LifecycleEvent } from '../deployment/index.ts'
import type { Step } from './step.ts'
import { AGENT_SYMPTOMS } from './symptoms-agent.ts'
import { SCRIPT_SYMPTOMS } from './symptoms-script.ts'
import { SERVICE_SYMPTOMS } from './symptoms-service.ts'

/**
 * A cause that shows in words which a service, an agent or a program is known to use. Nothing is decided by it: where it is not
 * recognised, the advice is only less specific.
 */
export interface Symptom {
  readonly name: string
  /** The service's reason for the deployment, the agent's message on an event, or the output of its script. */
  readonly place: 'reason' | 'message' | 'output'
  readonly pattern: RegExp
  /** The lifecycle events to which it applies. @defaultValue all */
  readonly events?: readonly string[]
  /** Where it is described. */
  readonly source: string
  /** What to do, most useful first. */
  readonly steps: readonly Step[]
  /** The agent is at fault, whatever script the event was to run. */
  readonly isAgentFault?: true
}

/** Every symptom that is known. Of those that fit, the first counts: the agent's own words, then a script's, then its exit code. */
export const SYMPTOMS: readonly Symptom[] = [...AGENT_SYMPTOMS, ...SCRIPT_SYMPTOMS, ...SERVICE_SYMPTOMS]

/** How much of a text is looked at: the agent keeps 2 KB of a script's output, the service 4 KB, and a message has up to 8. */
const LOOKED_AT = 8_192

/** The symptom that the diagnostics of an event show, and the words in which it does. */
export function recogniseEvent({
  name,
  diagnostics,
}: Pick<LifecycleEvent, 'name' | 'diagnostics'>): { readonly symptom: Symptom; readonly words: string } | undefined {
  const { message = '', logTail = '' } = diagnostics ?? {}
  const said = message.slice(0, LOOKED_AT)
  const texts = { reason: said, message: said, output: logTail.slice(-LOOKED_AT) }
  for (const symptom of SYMPTOMS) {
    if (symptom.events?.includes(name) === false) continue
    const match = symptom.pattern.exec(texts[symptom.place])
    if (match !== null) return { symptom, words: match[0] }
  }
  return undefined
}

/** The symptom that the service's reason for a whole deployment shows. */
export function recogniseReason(reason: string): Symptom | undefined {
  return SERVICE_SYMPTOMS.find(({ pattern }) => pattern.test(reason.slice(0, LOOKED_AT)))
}
