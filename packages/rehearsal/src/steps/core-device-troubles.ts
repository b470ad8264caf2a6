import type { DeploymentResult, Target } from '@slipway/core/deployment'
import type { CoreDeviceState } from '../report/compare-core-devices.ts'
import { listNames } from '../report/words.ts'
import {
  decisiveFailure,
  describeStepEnd,
  failedRuns,
  type NotesOfDevices,
  nameOf,
  whatOf,
} from './core-device-steps.ts'

/** What went wrong with components though the deployment succeeded, the same of several devices once. */
export function findRunTroubles(notes: NotesOfDevices, states: readonly CoreDeviceState[]): readonly string[] {
  const devices = new Map<string, Set<string>>()
  const tell = (what: string, device: string): void => {
    devices.set(what, (devices.get(what) ?? new Set()).add(device))
  }
  for (const [device, own] of notes) {
    const runs = failedRuns(own)
    for (const note of runs) {
      const what = `${nameOf(note)} of ${whatOf(note)}`
      tell(`${what} failed after the deployment had succeeded: ${describeStepEnd(note)}`, device)
    }
    for (const { name, version, lifecycleState } of states.find((state) => state.name === device)?.components ?? []) {
      const isTold = runs.some(({ component }) => component === name)
      if (lifecycleState === 'BROKEN' && !isTold) tell(`${name} ${version} is BROKEN`, device)
    }
  }
  return [...devices].map(([what, names]) => `${what} (${listNames([...names])})`)
}

/** How the nucleus says that the versions which are wanted cannot be had together. */
const UNMET = /Component (\S+) version constraints: (.+?)\.?(?:; |$)/

/**
 * Which component could not be had in the versions that are required, each once.
 *
 * @param target what the nucleus calls the target of the deployment
 * @param explain what else is known of a component that could not be had
 */
export function findUnmet(
  { targets }: Pick<DeploymentResult, 'targets'>,
  target: string,
  explain: (name: string) => string | undefined,
): readonly string[] {
  const messages = targets.flatMap(({ events }) => events.map(({ diagnostics }) => diagnostics?.message ?? ''))
  const told = messages.flatMap((message) => {
    const [, name = '', constraints = ''] = UNMET.exec(message) ?? []
    if (name === '') return []
    const more = explain(name)
    const required = constraints.replaceAll(target, 'the deployment')
    return [`no version of ${name} meets what is required: ${required}${more === undefined ? '' : `; ${more}`}`]
  })
  return [...new Set(told)]
}

/** With the step that made each device fail, and what that has printed, which the service does not know. */
export function withFailures(result: DeploymentResult, notes: NotesOfDevices): DeploymentResult {
  const explain = (target: Target): Target => {
    const failure = decisiveFailure(notes.get(target.id) ?? [])
    if (target.state !== 'failed' || failure === undefined) return target
    const events = target.events.map((event) =>
      event.diagnostics === undefined
        ? event
        : {
            ...event,
            name: `${nameOf(failure)} of ${whatOf(failure)}`,
            diagnostics: { ...event.diagnostics, logTail: failure.output },
          },
    )
    return { ...target, events }
  }
  return { ...result, targets: result.targets.map(explain) }
}
