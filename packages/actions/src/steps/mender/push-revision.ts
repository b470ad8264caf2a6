import { toRevisionJson } from '@slipway/core/revision'
import { describeRun } from '@slipway/github/context'
import { toMenderSettings } from '@slipway/runtime/mender-settings'
import { pushRevisionMenderAction } from '../../definitions/mender/push-revision.ts'
import { maskMenderSecrets } from '../../open-mender.ts'
import { createWorkflowReporter } from '../../reporter.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

export const pushRevisionMenderStep: Step = defineStep({
  definition: pushRevisionMenderAction,
  main: async (inputs, outside) => {
    const { planMenderPush, pushMenderArtifact } = await import('@slipway/core/pipeline')
    const { describeMenderPush, renderMenderPushMarkdown } = await import('@slipway/core/report')
    const { artifactFiles, createMenderProvider } = await import('@slipway/mender')
    const { host, workflow, context } = outside
    maskMenderSecrets(outside)
    const description = inputs.description ?? describeRun(context)
    const request = { path: inputs.bundle, ...(description !== '' && { description }) }
    const server = createMenderProvider(await toMenderSettings(inputs, host))
    const reporter = createWorkflowReporter(outside)
    const ports = { artifacts: artifactFiles, server, reporter, clock: host.clock }
    const options = { signal: host.cancelled }
    const isPlan = inputs['dry-run']
    const pushed = await (isPlan
      ? planMenderPush(request, ports, options)
      : pushMenderArtifact(request, ports, options))
    if (isPlan) workflow.print(`dry run: ${describeMenderPush(pushed)}`)
    const { revision, unchanged, file } = pushed
    setOutputs(workflow, pushRevisionMenderAction, {
      revision: JSON.stringify(toRevisionJson(revision)),
      'artifact-id': revision.artifactId,
      'artifact-name': revision.artifactName,
      'size-bytes': String(file.sizeBytes),
      unchanged: String(unchanged),
    })
    await workflow.appendSummary(renderMenderPushMarkdown(pushed, isPlan))
    return 0
  },
})
