import type { CodeDeployState } from '../codedeploy/model/codedeploy-state.ts'
import { revisionKey } from '../codedeploy/model/revision.ts'
import type { JsonService } from '../http/service.ts'

/** What somebody at the page has asked for, as the service is asked for it. */
export type PageRequest = Readonly<Record<string, unknown>>

/** What became of it, in words for whoever asked. */
export type PageReply = { readonly deploymentId?: string } | { readonly problem: string }

interface Parts {
  readonly state: CodeDeployState
  readonly service: JsonService
  /** Whose request it is: the engine's owner. */
  readonly accessKeyId: string
  readonly region: string
  readonly signal: AbortSignal
}

const DESCRIPTION = 'started from the page of the engine'

/** What can be asked for at the page. Each is one operation of the service, and is judged by it. */
export const PAGE_REQUESTS: Readonly<Record<string, (parts: Parts, request: PageRequest) => Promise<PageReply>>> = {
  start: (parts, { application, group, revision }) => {
    const location = findRevision(parts.state, application, revision)
    if (location === undefined)
      return Promise.resolve({ problem: 'the application does not know this revision any more' })
    return call(parts, 'CreateDeployment', {
      applicationName: application,
      deploymentGroupName: group,
      revision: location,
      description: DESCRIPTION,
    })
  },
  stop: (parts, { deploymentId, rollback }) =>
    call(parts, 'StopDeployment', { deploymentId, autoRollbackEnabled: rollback === true }),
  continue: (parts, { deploymentId, wait }) =>
    call(parts, 'ContinueDeployment', { deploymentId, deploymentWaitType: wait }),
}

async function call({ service, ...context }: Parts, operation: string, body: PageRequest): Promise<PageReply> {
  const reply = await service.call(operation, body, context)
  if (reply.status !== 200) return { problem: `${reply.type}: ${reply.message}` }
  const { deploymentId } = reply.body
  return typeof deploymentId === 'string' ? { deploymentId } : {}
}

function findRevision(state: CodeDeployState, applicationName: unknown, key: unknown) {
  if (typeof applicationName !== 'string') return undefined
  const application = state.findApplication(applicationName)
  if (application === undefined) return undefined
  return state.revisions(application.applicationId).find(({ location }) => revisionKey(location) === key)?.location
}
