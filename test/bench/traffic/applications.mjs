import { CreateApplicationCommand, CreateDeploymentConfigCommand } from '@aws-sdk/client-codedeploy'
import { APPLICATIONS } from './clients.mjs'

/** A tenth of the traffic for so long, then all of it: the least that CodeDeploy has. */
export const CANARY_MINUTES = 1

/**
 * An application of each platform, with a canary of a minute.
 *
 * @param {import('./clients.mjs').Clients} clients
 */
export async function makeApplications({ codedeploy }) {
  for (const [computePlatform, platform] of /** @type {const} */ ([
    ['Lambda', 'lambda'],
    ['ECS', 'ecs'],
  ])) {
    await codedeploy.send(new CreateApplicationCommand({ applicationName: APPLICATIONS[platform], computePlatform }))
    await codedeploy.send(
      new CreateDeploymentConfigCommand({
        ...{ deploymentConfigName: `${platform}-canary`, computePlatform },
        trafficRoutingConfig: {
          type: 'TimeBasedCanary',
          timeBasedCanary: { canaryPercentage: 10, canaryInterval: CANARY_MINUTES },
        },
      }),
    )
  }
}
