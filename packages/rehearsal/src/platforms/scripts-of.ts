import type { ServerAppSpec } from '@slipway/core/appspec'
import { PREVIOUS_REVISION_EVENTS } from '@slipway/core/deployment'
import type { Role } from '../report/model.ts'

/** What the lifecycle events of a deployment run. */
export interface EventScripts {
  /** As the AppSpec names them. */
  hooksOf(event: string, instance?: string): readonly string[]
  /** How long all of them may take, in milliseconds. */
  timeoutOf(event: string, instance?: string): number
}

/** The scripts of each event: of a few the release before has brought them, of all others this one does. */
export function scriptsOf(appSpec: ServerAppSpec, earlier: ServerAppSpec | undefined): EventScripts {
  const isOfEarlier = (event: string): boolean => PREVIOUS_REVISION_EVENTS.some((name) => name === event)
  return toScripts((event) => scriptsAt(isOfEarlier(event) ? earlier : appSpec, event))
}

/**
 * The same where instances are replaced: each runs what it has, the originals the release before and the replacements this one, which
 * have nothing to stop.
 */
export function scriptsByRole(
  appSpec: ServerAppSpec,
  earlier: ServerAppSpec | undefined,
  roleOf: (instance: string) => Role,
): EventScripts {
  return toScripts((event, instance = '') => {
    // Several at once are named together, and of the same kind.
    const [first = ''] = instance.split(' and ')
    if (roleOf(first) === 'original') return scriptsAt(earlier, event)
    return event === 'ApplicationStop' ? [] : scriptsAt(appSpec, event)
  })
}

type Script = ServerAppSpec['hooks'][number]['scripts'][number]

function toScripts(scripts: (event: string, instance?: string) => readonly Script[]): EventScripts {
  return {
    hooksOf: (event, instance) => scripts(event, instance).map(({ location }) => location.value),
    timeoutOf: (event, instance) =>
      scripts(event, instance).reduce((sum, { timeoutSeconds }) => sum + timeoutSeconds * 1_000, 0),
  }
}

function scriptsAt(appSpec: ServerAppSpec | undefined, event: string): readonly Script[] {
  return appSpec?.hooks.filter((hook) => hook.event.value === event).flatMap((hook) => hook.scripts) ?? []
}
