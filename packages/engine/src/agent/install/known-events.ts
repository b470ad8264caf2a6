import type { ServerAppSpec } from '@slipway/core/appspec'
import { SERVER_EVENTS } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'

/**
 * Holds the hooks of an AppSpec file and the events that are known together: every hook has to be one of them, and every one
 * that is not CodeDeploy's own has to have a hook.
 */
export function requireKnownEvents({ hooks }: Pick<ServerAppSpec, 'hooks'>, known: readonly string[]): void {
  const written = hooks.map(({ event }) => event.value)
  const unknown = written.filter((event) => !known.includes(event))
  if (unknown.length > 0) {
    throw new SlipwayError(
      'APPSPEC_INVALID',
      `appspec.yml file contains unknown lifecycle events: [${unknown.map((event) => JSON.stringify(event)).join(', ')}]`,
      { hint: 'correct the name, or list the event among those to run' },
    )
  }
  const own = known.filter((event) => !(SERVER_EVENTS as readonly string[]).includes(event))
  const missing = own.filter((event) => !written.includes(event))
  if (missing.length === 0) return
  throw new SlipwayError(
    'APPSPEC_INVALID',
    `You specified a lifecycle event which is not a default one and doesn't exist in your appspec.yml file: ${missing.join(',')}`,
    { hint: 'write a hook of that name, or leave the event out' },
  )
}
