import type { DeploymentResult } from '@slipway/core/deployment'
import type { CallOptions } from '@slipway/core/provider'
import { describeOutcome } from '@slipway/core/report'
import { type DeploymentState, deploymentStateOf } from './deployment-state.ts'
import { type GitHubSettings, tryGitHub } from './octokit.ts'
import { tokenRemedy } from './refusal.ts'
import { runUrl } from './run-url.ts'
import { shorten } from './shorten.ts'

/** The longest description that GitHub takes (REST API, "Create a deployment status"). */
const DESCRIPTION_LENGTH = 140

/** What GitHub is told of a deployment in its own record of deployments. Nothing here stops a deployment: it warns and goes on. */
export interface DeploymentRecord {
  /** Begins a record; `undefined`, with a warning, where that is not possible. */
  begin(environment: string, description: string, options?: CallOptions): Promise<string | undefined>
  /** Tells that it runs, with the run as its log. */
  running(recordId: string, options?: CallOptions): Promise<void>
  /** Tells how it ended, or that nobody looks any more. */
  end(recordId: string, result: DeploymentResult, environmentUrl?: string, options?: CallOptions): Promise<void>
}

/** Keeps GitHub's record of a deployment. The same trouble is warned of once. */
export function createDeploymentRecord(settings: GitHubSettings): DeploymentRecord {
  const { context, token } = settings
  const warned = new Set<string>()
  const warn = (message: string): void => {
    if (!warned.has(message)) settings.warn(message)
    warned.add(message)
  }
  const quiet = { ...settings, warn }
  const what = "GitHub's record of the deployment is missing or out of date"

  const tell = async (
    recordId: string,
    status: { readonly state: DeploymentState; readonly description?: string; readonly environment_url?: string },
    options: CallOptions | undefined,
  ): Promise<void> => {
    if (token === undefined) return warn(`${what}: there is no token; ${tokenRemedy('deployments: write')}`)
    if (!/^[1-9]\d{0,15}$/.test(recordId)) return warn(`${what}: "${recordId}" is not the id of a record`)
    const deployment = { deployment_id: Number(recordId), log_url: runUrl(context), ...status }
    await tryGitHub(
      what,
      'deployments: write',
      quiet,
      ({ owner, repo, send }) =>
        send(({ repos }, request) => repos.createDeploymentStatus({ owner, repo, ...deployment, request })),
      options,
    )
  }

  return {
    begin: async (environment, description, options) => {
      if (token === undefined) {
        warn(`${what}: there is no token; ${tokenRemedy('deployments: write')}`)
        return undefined
      }
      return tryGitHub(
        what,
        'deployments: write',
        quiet,
        async ({ owner, repo, send }) => {
          const { data } = await send(({ repos }, request) =>
            repos.createDeployment({
              owner,
              repo,
              ref: context.sha,
              environment,
              description: shorten(description, DESCRIPTION_LENGTH),
              // By default GitHub merges the default branch into the ref first, and waits for all checks: this run's too.
              auto_merge: false,
              required_contexts: [],
              request,
            }),
          )
          if (typeof data !== 'object' || !('id' in data)) throw new Error('GitHub answered without an id')
          return String(data.id)
        },
        options,
      )
    },
    running: (recordId, options) => tell(recordId, { state: 'in_progress' }, options),
    end: (recordId, result, environmentUrl, options) => {
      const state = deploymentStateOf(result)
      const description = shorten(describeOutcome(result), DESCRIPTION_LENGTH)
      const hasAddress = environmentUrl !== undefined && isWebAddress(environmentUrl)
      if (environmentUrl !== undefined && !hasAddress) {
        warn(`"${environmentUrl}" is left out of GitHub's record: it is not an http: or https: address`)
      }
      const url = state === 'success' && hasAddress ? { environment_url: environmentUrl } : {}
      return tell(recordId, { state, description, ...url }, options)
    },
  }
}

/** GitHub takes no other one, and would not hear of the end either. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}
