import type { AwsSettings } from '@slipway/aws'
import type { awsOptions, deploymentOptions, OptionValues } from '@slipway/core/inputs'
import type { DeploymentPlan, PlanOptions, PlanRedeployPorts } from '@slipway/core/pipeline'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import type { Outside } from './outside.ts'
import { paintFor } from './reporters/index.ts'

type Values = OptionValues<typeof awsOptions> &
  Pick<OptionValues<typeof deploymentOptions>, 'if-busy' | 'skip-if-current'> & { readonly json: boolean }

/** Prints what a deployment would do, in place of doing it, and resolves with the exit code. */
export async function tellPlan(
  values: Values,
  outside: Outside,
  plan: (
    ports: Omit<PlanRedeployPorts, 'tags' | 'functions'> & { readonly settings: AwsSettings },
    options: Pick<PlanOptions, 'ifBusy' | 'skipIfCurrent' | 'signal'>,
  ) => Promise<DeploymentPlan>,
): Promise<number> {
  const { createCodeDeployProvider, createS3ArtifactStore } = await import('@slipway/aws')
  const { exitCodeOfPlan } = await import('@slipway/core/pipeline')
  const { planJson, renderPlan } = await import('@slipway/core/report')
  const settings = toAwsSettings(values, outside)
  const planned = await plan(
    {
      provider: createCodeDeployProvider(settings),
      store: createS3ArtifactStore(settings),
      clock: outside.clock,
      settings,
    },
    { ifBusy: values['if-busy'], skipIfCurrent: values['skip-if-current'], signal: outside.cancelled },
  )
  if (values.json) outside.print(`${JSON.stringify(planJson(planned))}\n`)
  else outside.print(`${renderPlan(planned, await paintFor(outside, false)).join('\n')}\n`)
  return exitCodeOfPlan(planned)
}
