import type { menderServerOptions, menderWaitOptions, OptionValues } from '@slipway/core/inputs'
import { type MenderService, openMenderService } from '@slipway/runtime/mender-service'
import { createWorkflowReporter } from './reporter.ts'
import type { Outside } from './step.ts'

/** A Mender server, as a step has been told to reach it. Its token is in no log. */
export async function openMender(
  inputs: OptionValues<typeof menderServerOptions & typeof menderWaitOptions>,
  outside: Outside,
): Promise<MenderService> {
  maskMenderSecrets(outside)
  const { host } = outside
  return openMenderService(inputs, { reporter: createWorkflowReporter(outside), host })
}

/** A job's environment can hold what is no secret of the repository, and so is not masked yet. */
export function maskMenderSecrets({ host, workflow }: Pick<Outside, 'host' | 'workflow'>): void {
  for (const name of ['MENDER_TOKEN', 'MENDER_PASSWORD', 'MENDER_SIGNING_KEY']) {
    const secret = host.environment[name]
    if (secret) workflow.mask(secret)
  }
}
