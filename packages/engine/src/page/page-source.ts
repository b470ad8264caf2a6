import type { CodeDeploy } from '../codedeploy/index.ts'
import { CodeDeployState } from '../codedeploy/model/codedeploy-state.ts'
import type { StateStore } from '../state/index.ts'
import { describeDeployment } from './describe-deployment.ts'
import { describeOverview } from './describe-overview.ts'
import { PAGE_REQUESTS } from './page-requests.ts'
import type { PageSource } from './page-server.ts'

interface PageParts {
  readonly state: StateStore
  readonly codedeploy: Pick<CodeDeploy, 'service'>
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  /** The engine's time. */
  readonly now: () => number
}

/** What the page shows of an engine, and does to it: nothing that a request to its service could not. */
export function pageSourceOf({ state: documents, codedeploy, accessKeyId, now, ...about }: PageParts): PageSource {
  const state = new CodeDeployState(documents, now)
  return {
    read(deploymentId, targetId) {
      const overview = describeOverview({ documents, codedeploy: state, nowMs: now(), ...about })
      const deployment = deploymentId === undefined ? undefined : describeDeployment(state, deploymentId, targetId)
      return { ...overview, ...(deployment !== undefined && { deployment }) }
    },
    request(name, request, signal) {
      const carryOut = Object.hasOwn(PAGE_REQUESTS, name) ? PAGE_REQUESTS[name] : undefined
      return carryOut?.({ state, service: codedeploy.service, accessKeyId, region: about.region, signal }, request)
    },
  }
}
