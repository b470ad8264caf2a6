import type { CloudReleaseRequest } from '@slipway/core/pipeline'
import { openCloudRelease, type ReleaseTexts } from '@slipway/runtime/cloud-release'
import { type Ask, askTimes } from '../client/ask.ts'
import { Tally } from '../client/tally.ts'
import type { PlannedGroup } from '../plan/find-group.ts'
import type { Step, StepName } from '../report/model.ts'
import { deployStep } from '../steps/deploy-step.ts'
import { hookTimes } from '../steps/hook-times.ts'
import { shiftTraffic } from '../steps/shift-traffic.ts'
import type { World } from '../world/world.ts'
import type { Found, Stage } from './stage.ts'

/** What is deployed to AWS Lambda or Amazon ECS, where, and who asks for it. */
export interface CloudParts {
  readonly world: World
  readonly group: PlannedGroup
  readonly texts: ReleaseTexts
  readonly allowSecrets: readonly string[]
  /** The function of each lifecycle event. */
  readonly hooks: ReadonlyMap<string, string>
  readonly ask: Ask
}

/** How a forced failure is deployed, and seen to have been undone. */
export interface WayBack {
  /** What was there before the release, as `request` takes it. */
  readonly before: string
  /** A deployment of what is there already, without hooks. */
  readonly request: (version: string) => CloudReleaseRequest
  /** The configuration that waits for nothing. */
  readonly atOnce: string
  /** What is there now, and in words. */
  readonly look: () => Promise<{ readonly version: string; readonly isAlone: boolean; readonly words: string }>
}

const CONNECTIONS = 4
/** Nobody makes it, so that the event that calls it fails. */
const MISSING_HOOK = 'CodeDeployHook_slipway-rehearsal-fails-here'
const LAST_HOOK = 'AfterAllowTraffic'

/** Deploys to a function or a service while clients ask, one step after the other. */
export class CloudPlayer {
  readonly #parts: CloudParts
  readonly #stage: Stage
  readonly #found: Found

  constructor(parts: CloudParts, stage: Stage, found: Found) {
    this.#parts = parts
    this.#stage = stage
    this.#found = found
  }

  /** Clients ask for what is there: what they lose now is not lost by the release. */
  async before(): Promise<void> {
    const tally = new Tally()
    await this.#ask(tally)
    this.#found.steps.push({ name: 'before', stretches: tally.stretches(() => []), hooks: [] })
  }

  async deploy(
    name: StepName,
    request: CloudReleaseRequest,
    more: { readonly configurationName?: string; readonly autoRollback?: readonly ['failure'] } = {},
  ): Promise<Step> {
    const { world, group, texts, allowSecrets, hooks, ask } = this.#parts
    const { applicationName, deploymentGroupName } = group
    const { reporter, clock, signal, environment, requests } = this.#stage
    const tally = new Tally()
    const release = await openCloudRelease(request, {
      settings: world.settings,
      ...{ allowSecrets, texts, reporter },
      host: { clock, cancelled: signal, environment, random: Math.random },
    })
    const deployed = await deployStep(
      { applicationName, deploymentGroupName, revision: release.draft.revision, ...more },
      { world, reporter, clock, signal, release, isExplained: name !== 'forced-failure' },
      (deploymentId, until) => shiftTraffic(deploymentId, { world, client: ask, tally, requests }, until),
    )
    await this.#ask(tally)
    const hooksOf = (event: string): readonly string[] => [hooks.get(event) ?? []].flat()
    const step: Step = {
      name,
      ...(deployed.kind === 'ended' ? { result: deployed.result } : { notDeployed: deployed.reason }),
      stretches: tally.stretches(hooksOf),
      hooks: deployed.kind === 'ended' ? hookTimes(deployed.result, hooksOf) : [],
    }
    this.#found.steps.push(step)
    return step
  }

  /** Goes back to where the release was not there, and lets it fail at its last event once all traffic goes to it. */
  async rollBack({ result }: Step, { before, request, atOnce, look }: WayBack): Promise<void> {
    if (result?.outcome !== 'succeeded') {
      this.#found.notTold.push({
        what: 'a forced failure and its rollback',
        why: 'the release has not succeeded by itself',
      })
      return
    }
    const { version: released } = await look()
    await this.deploy('back', request(before), { configurationName: atOnce })
    const judged = [...this.#parts.hooks].filter(([event]) => event !== LAST_HOOK)
    const hooks = [...judged, [LAST_HOOK, MISSING_HOOK] as const].map(([event, functionName]) => ({
      event,
      functionName,
    }))
    const step = await this.deploy('forced-failure', { ...request(released), hooks }, { autoRollback: ['failure'] })
    const { version, isAlone, words } = await look()
    const isBack = version === before && isAlone
    this.#found.rollback = {
      outcome: step.result?.rollback === undefined ? 'not-rolled-back' : isBack ? 'restored' : 'not-restored',
      restored: isBack ? [`${words}, as before the release`] : [],
      notRestored: isBack ? [] : [`${words}, and not what was there before the release`],
    }
  }

  async #ask(tally: Tally): Promise<void> {
    const { requests, signal } = this.#stage
    const answers = await askTimes(this.#parts.ask, { times: requests, connections: CONNECTIONS }, signal)
    for (const answer of answers) tally.add({}, answer)
  }
}
