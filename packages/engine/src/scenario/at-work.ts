import type { HostCommands } from '../codedeploy/host-commands.ts'
import type { HttpService, JsonService } from '../http/service.ts'
import type { Activity } from './activity.ts'

/** The control plane as one agent sees it: from a command that it is given to its next poll, the agent is at work. */
export function atWork(commands: HostCommands, activity: Activity): HostCommands {
  let end = (): void => undefined
  return {
    ...commands,
    async poll(hostIdentifier, signal) {
      end()
      const command = await commands.poll(hostIdentifier, signal)
      end = activity.begin()
      return command
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

/** The same for a service of operations. */
export function trackedJson(service: JsonService, activity: Activity): JsonService {
  return { ...service, call: (...args) => activity.during(() => service.call(...args)) }
}
