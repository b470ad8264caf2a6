import type { RunContext } from './context.ts'

/** The page of the run, and of this attempt at it: where everything that was said can be read. */
export function runUrl({ serverUrl, repository, runId, runAttempt }: RunContext): string {
  const attempt = Number(runAttempt) > 1 ? `/attempts/${runAttempt}` : ''
  return `${serverUrl}/${repository}/actions/runs/${runId}${attempt}`
}
