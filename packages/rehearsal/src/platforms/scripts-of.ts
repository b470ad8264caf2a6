import type { ServerAppSpec } from '@slipway/core/appspec'
import { PREVIOUS_REVISION_EVENTS } from '@slipway/core/deployment'

/** What the lifecycle events of a deployment run. */
export interface EventScripts {
  /** As the AppSpec names them. */
  hooksOf(event: string): readonly string[]
  /** How long all of them may take, in milliseconds. */
  timeoutOf(event: string): number
}

/** The scripts of each event: of a few the release before has brought them, of all others this one does. */
export function scriptsOf(appSpec: ServerAppSpec, earlier: ServerAppSpec | undefined): EventScripts {
  const isOfEarlier = (event: string): boolean => PREVIOUS_REVISION_EVENTS.some((name) => name === event)
  const scripts = (event: string) =>
    (isOfEarlier(event) ? earlier : appSpec)?.hooks
      .filter((hook) => hook.event.value === event)
      .flatMap((hook) => hook.scripts) ?? []
  return {
    hooksOf: (event) => scripts(event).map(({ location }) => location.value),
    timeoutOf: (event) => scripts(event).reduce((sum, { timeoutSeconds }) => sum + timeoutSeconds * 1_000, 0),
  }
}
