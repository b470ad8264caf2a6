import { toRevisionJson } from '@slipway/core/revision'
import { describeRun } from '@slipway/github/context'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { localFiles } from '@slipway/runtime/local-files'
import { pushRevisionAction } from '../definitions/push-revision.ts'
import { createWorkflowReporter } from '../reporter.ts'
import { defineStep, type Step, setOutputs } from '../step.ts'

export const pushRevisionStep: Step = defineStep({
  definition: pushRevisionAction,
  main: async (inputs, outside) => {
    const { pushRevision } = await import('@slipway/core/pipeline')
    const { renderPushMarkdown } = await import('@slipway/core/report')
    const { createCodeDeployProvider, createS3ArtifactStore } = await import('@slipway/aws')
    const { host, workflow, context } = outside
    const settings = toAwsSettings(inputs, host)
    const key = inputs['s3-key']
    const description = inputs.description ?? describeRun(context)
    const pushed = await pushRevision(
      {
        bundle: inputs.bundle,
        applicationName: inputs['application-name'],
        bucket: inputs['s3-bucket'],
        ...(key !== undefined && { key }),
        ...(description !== '' && { description }),
        ...(inputs.commit !== undefined && { commit: inputs.commit }),
      },
      {
        files: localFiles,
        store: createS3ArtifactStore(settings),
        provider: createCodeDeployProvider(settings),
        reporter: createWorkflowReporter(outside),
        clock: host.clock,
      },
      { signal: host.cancelled },
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
    await workflow.appendSummary(renderPushMarkdown(pushed))
    return 0
  },
})
