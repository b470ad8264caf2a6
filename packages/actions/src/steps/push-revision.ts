import { readPushSource, readStorageOptions } from '@slipway/core/inputs'
import type { PlannedPush, PushedRevision, PushPlace } from '@slipway/core/pipeline'
import { toRevisionJson } from '@slipway/core/revision'
import { describeRun, runUrl } from '@slipway/github/context'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { localFiles } from '@slipway/runtime/local-files'
import type { InputsOf, OutputsOf } from '../definition.ts'
import { pushRevisionAction } from '../definitions/push-revision.ts'
import { createRevisionReporter } from '../revision-reporter.ts'
import { defineStep, type Outside, type Step, setOutputs } from '../step.ts'

export const pushRevisionStep: Step = defineStep({
  definition: pushRevisionAction,
  main: async (inputs, outside) => {
    const [{ createCodeDeployProvider }, { createS3ArtifactStore }] = await Promise.all([
      import('@slipway/aws/codedeploy'),
      import('@slipway/aws/s3'),
    ])
    const { host } = outside
    const settings = toAwsSettings(inputs, host)
    const provider = createCodeDeployProvider(settings)
    const store = createS3ArtifactStore(settings, readStorageOptions(inputs))
    const place = placeOf(inputs, outside)
    const what = readPushSource(inputs)
    if ('source' in what) {
      const { pushFolder } = await import('./push-folder.ts')
      const { done, outputs, summary } = await pushFolder(what.source, place, { inputs, outside, store, provider })
      await tell(done, outside, outputs)
      await outside.workflow.appendSummary(summary)
      return 0
    }
    const request = { ...what, ...place }
    const options = { signal: host.cancelled }
    if (inputs['dry-run']) {
      const { planPush } = await import('@slipway/core/pipeline')
      return tell(await planPush(request, { files: localFiles, store }, options), outside)
    }
    const { pushRevision } = await import('@slipway/core/pipeline/push')
    const reporter = createRevisionReporter(outside)
    const ports = { files: localFiles, store, provider, reporter, clock: host.clock }
    return tell(await pushRevision(request, ports, options), outside)
  },
})

function placeOf(inputs: InputsOf<typeof pushRevisionAction>, { context }: Outside): PushPlace {
  const key = inputs['s3-key']
  const description = inputs.description ?? describeRun(context)
  return {
    applicationName: inputs['application-name'],
    bucket: inputs['s3-bucket'],
    ...(key !== undefined && { key }),
    ...(description !== '' && { description }),
    ...(inputs.commit !== undefined && { commit: inputs.commit }),
    overwrite: inputs.overwrite,
    metadata: inputs.metadata,
    ...(context.repository !== '' && context.runId !== '' && { runUrl: runUrl(context) }),
    ...(context.actor !== '' && { actor: context.actor }),
  }
}

/** Tells what was pushed, or would be, for the steps after it too; resolves with the exit code. */
async function tell(
  done: PushedRevision | PlannedPush,
  { workflow }: Outside,
  more: OutputsOf<typeof pushRevisionAction> = {},
): Promise<number> {
  const { revision, sizeBytes, contentDigest, unchanged } = done
  setOutputs(workflow, pushRevisionAction, {
    revision: JSON.stringify(toRevisionJson(revision)),
    's3-bucket': revision.bucket,
    's3-key': revision.key,
    etag: revision.eTag,
    version: revision.version,
    'content-digest': contentDigest,
    'size-bytes': String(sizeBytes),
    unchanged: String(unchanged),
    ...more,
  })
  if ('artifact' in done) {
    const { renderPushMarkdown } = await import('@slipway/core/report/markdown-steps')
    await workflow.appendSummary(renderPushMarkdown(done))
    return 0
  }
  const { describePush, renderPushPlanMarkdown } = await import('@slipway/core/report')
  workflow.print(`dry run: ${describePush(done)}`)
  await workflow.appendSummary(renderPushPlanMarkdown(done))
  return 0
}
