import type { PlannedPush, PushedRevision } from '@slipway/core/pipeline'
import { shellWord } from '@slipway/core/report/words'
import { formatRevision, toRevisionJson } from '@slipway/core/revision'
import type { Outside } from './outside.ts'

interface TellOptions {
  readonly json: boolean
  readonly 'application-name': string
}

/** Tells of a revision that was pushed, and of the next step; resolves with the exit code. */
export function tellPushed(pushed: PushedRevision, values: TellOptions, outside: Outside, more: object = {}): number {
  if (values.json) {
    const { unchanged, sizeBytes, contentDigest, artifact } = pushed
    const revision = toRevisionJson(pushed.revision)
    outside.print(`${JSON.stringify({ revision, unchanged, sizeBytes, contentDigest, ...artifact, ...more })}\n`)
    return 0
  }
  const application = shellWord(values['application-name'])
  outside.print(
    `  to deploy it: slipway deploy --application-name ${application} --deployment-group GROUP --wait \\\n` +
      `    --revision ${shellWord(formatRevision(pushed.revision))}\n`,
  )
  return 0
}

/** Tells what a push would do; resolves with the exit code. */
export async function tellPlan(
  planned: PlannedPush,
  { json }: Pick<TellOptions, 'json'>,
  outside: Outside,
  more: object = {},
): Promise<number> {
  const { describePush, pushPlanJson } = await import('@slipway/core/report')
  outside.print(
    `${json ? JSON.stringify({ ...Object(pushPlanJson(planned)), ...more }) : `dry run: ${describePush(planned)}`}\n`,
  )
  return 0
}
