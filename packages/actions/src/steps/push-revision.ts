import { readStorageOptions } from '@slipway/core/inputs'
import type { PlannedPush } from '@slipway/core/pipeline'
import { toRevisionJson } from '@slipway/core/revision'
import { describeRun, runUrl } from '@slipway/github/context'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { localFiles } from '@slipway/runtime/local-files'
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
    const { host, workflow, context } = outside
    const settings = toAwsSettings(inputs, host)
    const key = inputs['s3-key']
    const description = inputs.description ?? describeRun(context)
    const request = {
      bundle: inputs.bundle,
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
    const store = createS3ArtifactStore(settings, readStorageOptions(inputs))
    const options = { signal: host.cancelled }
    if (inputs['dry-run']) {
      const { planPush } = await import('@slipway/core/pipeline')
      return tellPush(await planPush(request, { files: localFiles, store }, options), outside)
    }
    const { pushRevision } = await import('@slipway/core/pipeline/push')
    const pushed = await pushRevision(
      request,
      {
        files: localFiles,
        store,
        provider: createCodeDeployProvider(settings),
        reporter: createRevisionReporter(outside),
        clock: host.clock,
      },
      options,
    )
    const { artifact } = pushed
    setOutputs(workflow, pushRevisionAction, {
      revision: JSON.stringify(toRevisionJson(pushed.revision)),
      's3-bucket': artifact.bucket,
      's3-key': artifact.key,
      etag: artifact.eTag,
      version: artifact.version,
      'content-digest': pushed.contentDigest,
      'size-bytes': String(pushed.sizeBytes),
      unchanged: String(pushed.unchanged),
    })
    const { renderPushMarkdown } = await import('@slipway/core/report/markdown-steps')
    await workflow.appendSummary(renderPushMarkdown(pushed))
    return 0
  },
})

/** Says what a push would do, for the steps after it too. */
async function tellPush(planned: PlannedPush, { workflow }: Outside): Promise<number> {
  const { describePush, renderPushPlanMarkdown } = await import('@slipway/core/report')
  const { revision, sizeBytes, contentDigest, unchanged } = planned
  workflow.print(`dry run: ${describePush(planned)}`)
  setOutputs(workflow, pushRevisionAction, {
    revision: JSON.stringify(toRevisionJson(revision)),
    's3-bucket': revision.bucket,
    's3-key': revision.key,
    etag: revision.eTag,
    version: revision.version,
    'content-digest': contentDigest,
    'size-bytes': String(sizeBytes),
    unchanged: String(unchanged),
  })
  await workflow.appendSummary(renderPushPlanMarkdown(planned))
  return 0
}
