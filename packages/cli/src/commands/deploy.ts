import {
  appSpecVariableOptions,
  awsOptions,
  cloudOptions,
  codeSecretOptions,
  deploymentOptions,
  dryRunOption,
  orderOptions,
  providerOption,
  queueTimeoutOption,
  readOrderGuard,
  waitOptions,
} from '@slipway/core/inputs'
import { readAskedRelease } from '@slipway/runtime/cloud-release'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { tellPlan } from '../dry-run.ts'
import { openReleaseOf } from '../open-release.ts'
import { jsonOption, WAIT_NOTE, waitOption } from '../options/command.ts'
import { readDeploymentRequest, requestOptions } from '../options/deployment-request.ts'
import { startAndWait } from '../start-and-wait.ts'

export const deploy: Command = defineCommand({
  name: 'deploy',
  summary: 'deploy a revision to a deployment group',
  options: {
    ...providerOption,
    ...requestOptions,
    ...cloudOptions,
    ...appSpecVariableOptions,
    ...codeSecretOptions,
    ...deploymentOptions,
    ...orderOptions,
    ...dryRunOption,
    ...waitOption,
    ...waitOptions,
    ...queueTimeoutOption,
    ...awsOptions,
    ...jsonOption,
  },
  notes: `${WAIT_NOTE} --if-older asks GitHub as GH_TOKEN or GITHUB_TOKEN, about the repository GITHUB_REPOSITORY or that of the revision. What is given beside --cli-input-json wins over what it says.`,
  run: async ({ values, outside }) => {
    const asked = readAskedRelease(values, (name) => `--${name}`, outside.environment)
    const opened = asked?.kind === 'app-spec' ? await openReleaseOf(asked.request, values, outside) : undefined
    const revision = asked?.kind === 'revision' ? asked.revision : opened?.release.draft.revision
    const request = await readDeploymentRequest(values, revision, localFiles)
    const release = opened && { release: opened.release }
    if (values['dry-run']) {
      return tellPlan(values, outside, async (ports, options) => {
        const { planDeployment } = await import('@slipway/core/pipeline')
        const { openHistory } = await import('../history-settings.ts')
        const order = readOrderGuard(values, { history: await openHistory(outside), store: ports.store })
        const draft = opened && { draft: opened.release.draft }
        return planDeployment(request, ports, { ...options, ...(order !== undefined && { order }), ...draft })
      })
    }
    return startAndWait(
      values,
      request,
      outside,
      async ({ settings, ...ports }, options) => {
        const { deploy: createDeployment } = await import('@slipway/core/pipeline')
        const { createS3ArtifactStore } = await import('@slipway/aws')
        const { openHistory } = await import('../history-settings.ts')
        const store = createS3ArtifactStore(settings)
        const order = readOrderGuard(values, { history: await openHistory(outside), store })
        const guarded = { ...options, ...(order !== undefined && { order }), ...release }
        return { revision: request.revision, ...(await createDeployment(request, ports, guarded)) }
      },
      opened?.reporter,
    )
  },
})
