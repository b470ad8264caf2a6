import type { Clock } from '@slipway/core/clock'
import type { HostCommands } from '../codedeploy/host-commands.ts'
import type { HttpService, JsonService, PathService } from '../http/service.ts'
import type { Activity } from './activity.ts'

/** The engine as one agent sees it. */
interface AgentAtWork {
  /** From a command that it is given to its next poll, the agent is at work. */
  readonly commands: HostCommands
  /** For the waits in the middle of a command in which nothing runs: the agent rests, and time may be moved on. */
  readonly pauses: Clock
  /** The agent has ended, whatever it was about. */
  readonly rest: () => void
}

/** Lets it be known when an agent is at work. */
export function atWork(commands: HostCommands, clock: Clock & { readonly activity: Activity }): AgentAtWork {
  let end = (): void => undefined
  return {
    rest: () => end(),
    commands: {
      ...commands,
      async poll(hostIdentifier, signal) {
        end()
        const command = await commands.poll(hostIdentifier, signal)
        if (command !== undefined) end = clock.activity.begin()
        return command
      },
    },
    pauses: {
      now: () => clock.now(),
      async sleep(ms, signal) {
        end()
        try {
          await clock.sleep(ms, signal)
        } finally {
          end = clock.activity.begin()
        }
      },
    },
  }
}

/** A service whose requests are known to run. */
export function tracked(service: HttpService, activity: Activity): HttpService {
  return {
    signingName: service.signingName,
    handle: (request, response) => activity.during(() => service.handle(request, response)),
    refuse: (refusal, exchange) => service.refuse(refusal, exchange),
  }
}

/** The same for a service that is found by its path. */
export function trackedPath(service: PathService, activity: Activity): PathService {
  return {
    ...service,
    handle: (request, response) => activity.during(() => service.handle(request, response)),
  }
}

/** The same for a service of operations, one of which may be one that only waits. */
export function trackedJson(service: JsonService, activity: Activity, waitingOperation?: string): JsonService {
  return {
    ...service,
    call: (...args) =>
      args[0] === waitingOperation ? service.call(...args) : activity.during(() => service.call(...args)),
  }
}
