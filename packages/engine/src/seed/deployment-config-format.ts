import { count, object, optional, required, text, words } from '../scenario/parts.ts'
import type { Shape } from '../scenario/shape.ts'

const name = text(100)

const wait = count(86_400, 0)

/** A deployment configuration, in the words of `CreateDeploymentConfig`. */
export const deploymentConfig: Shape = object({
  deploymentConfigName: required(name, 'name of a configuration of your own'),
  computePlatform: optional(words('Server', 'Lambda', 'ECS'), 'what it is for; Server when not given'),
  minimumHealthyHosts: optional(
    object({
      type: required(words('HOST_COUNT', 'FLEET_PERCENT'), 'of the value'),
      value: required(count(1_000_000, 0), 'how many instances have to stay healthy'),
    }),
    'for Server: when a deployment goes on and when it has succeeded',
  ),
  trafficRoutingConfig: optional(
    object({
      type: required(words('AllAtOnce', 'TimeBasedCanary', 'TimeBasedLinear'), 'how traffic is moved'),
      timeBasedCanary: optional(
        object({
          canaryPercentage: required(count(99), 'of the traffic, at first'),
          canaryInterval: required(count(2_880), 'minutes until the rest follows'),
        }),
        'a part and then the rest',
      ),
      timeBasedLinear: optional(
        object({
          linearPercentage: required(count(99), 'of the traffic, at each step'),
          linearInterval: required(count(2_880), 'minutes from step to step'),
        }),
        'part by part',
      ),
    }),
    'for other platforms: how traffic is moved',
  ),
  zonalConfig: optional(
    object({
      firstZoneMonitorDurationInSeconds: optional(wait, 'pause after the first zone'),
      monitorDurationInSeconds: optional(wait, 'pause after each zone'),
      minimumHealthyHostsPerZone: optional(
        object({
          type: required(words('HOST_COUNT', 'FLEET_PERCENT'), 'of the value'),
          value: required(count(1_000_000, 0), 'how many instances of a zone have to stay healthy'),
        }),
        'the minimum of each zone',
      ),
    }),
    'one availability zone after the other',
  ),
})
