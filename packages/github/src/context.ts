import { tmpdir } from 'node:os'
import { readPullRequestNumber } from './pull-request.ts'
import type { Environment } from './workflow.ts'

export { describeRun } from './describe-run.ts'
export { runUrl } from './run-url.ts'
export { workspacePath } from './workspace-path.ts'

/** What a run is about, from the runner's variables alone: payloads differ by event, and some have none. */
export interface RunContext {
  readonly serverUrl: string
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly runId: string
  readonly runAttempt: string
  /** The commit that was checked out: on `pull_request` the merge of the branch into its base. */
  readonly sha: string
  /** The branch or tag by its short name. */
  readonly refName: string
  /** Who started the run; for a re-run, who did that. */
  readonly actor: string
  /** The job's workspace: what annotations' files are relative to. */
  readonly workspace: string
  /** A folder of the runner's that is emptied at the end of the job. */
  readonly temporaryFolder: string
  readonly eventName: string
  /** The pull request that the run is about, if any. */
  readonly pullRequestNumber?: number
}

/** Reads what the runner tells of the run. Where there is no runner, texts are empty and folders are this machine's. */
export async function readContext(environment: Environment): Promise<RunContext> {
  const pullRequestNumber = await readPullRequestNumber(environment)
  return {
    serverUrl: withoutSlash(environment.GITHUB_SERVER_URL || 'https://github.com'),
    apiUrl: withoutSlash(environment.GITHUB_API_URL || 'https://api.github.com'),
    repository: environment.GITHUB_REPOSITORY ?? '',
    runId: environment.GITHUB_RUN_ID ?? '',
    runAttempt: environment.GITHUB_RUN_ATTEMPT ?? '',
    sha: environment.GITHUB_SHA ?? '',
    refName: environment.GITHUB_REF_NAME || shortRef(environment.GITHUB_REF ?? ''),
    actor: environment.GITHUB_TRIGGERING_ACTOR || environment.GITHUB_ACTOR || '',
    workspace: environment.GITHUB_WORKSPACE || process.cwd(),
    temporaryFolder: environment.RUNNER_TEMP || tmpdir(),
    eventName: environment.GITHUB_EVENT_NAME ?? '',
    ...(pullRequestNumber !== undefined && { pullRequestNumber }),
  }
}

function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '')
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
