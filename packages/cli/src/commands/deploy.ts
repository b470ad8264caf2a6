import { awsOptions, deploymentOptions, waitOptions } from '@slipway/core/inputs'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption, WAIT_NOTE, waitOption } from '../options/command.ts'
import { readDeploymentRequest, requestOptions } from '../options/deployment-request.ts'
import { startAndWait } from '../start-and-wait.ts'

export const deploy: Command = defineCommand({
  name: 'deploy',
  summary: 'deploy a revision to a deployment group',
  options: {
    ...requestOptions,
    ...deploymentOptions,
    ...waitOption,
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes: `${WAIT_NOTE} What is given beside --cli-input-json wins over what it says.`,
  run: async ({ values, outside }) => {
    const request = await readDeploymentRequest(values, localFiles)
    return startAndWait(values, outside, async (ports, options) => {
      const { deploy: createDeployment } = await import('@slipway/core/pipeline')
      return { ...(await createDeployment(request, ports, options)), revision: request.revision }
    })
  },
})
