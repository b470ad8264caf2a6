import { toRevisionJson } from '@slipway/core/revision'
import { runUrl } from '@slipway/github/context'
import { openComponentPush } from '@slipway/runtime/greengrass-bundle'
import { pushRevisionGreengrassAction } from '../../definitions/greengrass/push-revision.ts'
import { createWorkflowReporter } from '../../reporter.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

export const pushRevisionGreengrassStep: Step = defineStep({
  definition: pushRevisionGreengrassAction,
  main: async (inputs, outside) => {
    const { planComponentPush, pushComponent, readComponent } = await import('@slipway/core/pipeline')
    const { createComponentFolders } = await import('@slipway/core/greengrass/io')
    const { describeComponentPush, renderComponentPushMarkdown } = await import('@slipway/core/report')
    const { host, workflow, context } = outside
    const options = { signal: host.cancelled }
    const reporter = createWorkflowReporter(outside)
    const { component } = await readComponent(inputs.bundle, createComponentFolders(), options)
    const origin = {
      ...(context.repository !== '' && context.runId !== '' && { runUrl: runUrl(context) }),
      ...(context.actor !== '' && { actor: context.actor }),
    }
    const { request, ...services } = await openComponentPush(inputs, component, { host, reporter, origin })
    const ports = { ...services, reporter, clock: host.clock }
    const isPlan = inputs['dry-run']
    const pushed = await (isPlan ? planComponentPush(request, ports, options) : pushComponent(request, ports, options))
    if (isPlan) workflow.print(`dry run: ${describeComponentPush(pushed)}`)
    setOutputs(workflow, pushRevisionGreengrassAction, {
      revision: JSON.stringify(toRevisionJson(pushed.revision)),
      'component-name': pushed.name,
      'component-version': pushed.version,
      'component-arn': pushed.arn,
      'content-digest': pushed.contentDigest,
      unchanged: String(pushed.unchanged),
    })
    await workflow.appendSummary(renderComponentPushMarkdown(pushed, isPlan))
    return 0
  },
})
