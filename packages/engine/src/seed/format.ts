import { count, flag, list, object, optional, required, text, words } from '../scenario/parts.ts'
import type { Shape } from '../scenario/shape.ts'
import { loadBalancer, targetGroup } from './balancing-format.ts'
import { deploymentConfig } from './deployment-config-format.ts'
import { deploymentGroup } from './deployment-group-format.ts'
import { tags } from './tags-format.ts'

const MOST_INSTANCES = 10_000
const name = text(100)

const size = count(1_000, 0)

const scalingGroup = object({
  AutoScalingGroupName: required(text(255), 'what deployment groups name it by'),
  MinSize: required(size, 'fewest instances'),
  MaxSize: required(size, 'most instances'),
  DesiredCapacity: optional(size, 'how many there are to be; MinSize when not given'),
  AvailabilityZones: required(list(text(100), 1, 6), 'such as us-east-1a'),
  Tags: optional(
    list(
      object({
        Key: required(text(128), 'of the tag'),
        Value: optional(text(256), 'of the tag'),
        PropagateAtLaunch: optional(flag, 'whether its instances get the tag; true when not given'),
      }),
      0,
      50,
    ),
    'of the group itself and, where they are propagated, of its instances',
  ),
})

const agent = optional(
  words('built-in', 'elsewhere'),
  'who runs its agent: the engine, or somebody else by the host-command protocol; built-in when not given',
)

/** The seed file, as it is checked and as its schema is published. */
export const SEED: Shape = object({
  version: required(count(1), 'of this format: 1'),
  buckets: optional(list(text(63), 0, 1_000), 'names of buckets'),
  deploymentConfigs: optional(list(deploymentConfig, 0, 50), 'deployment configurations'),
  applications: optional(
    list(
      object({
        applicationName: required(name, 'unique in the engine'),
        computePlatform: optional(words('Server', 'Lambda', 'ECS'), 'what it deploys to; Server when not given'),
        tags: optional(tags, 'of the application itself'),
        deploymentGroups: optional(list(deploymentGroup, 0, 1_000), 'its deployment groups'),
      }),
      0,
      1_000,
    ),
    'applications',
  ),
  autoScalingGroups: optional(
    list(scalingGroup, 0, 500),
    'Auto Scaling groups, whose instances the engine launches with agents of its own',
  ),
  onPremisesInstances: optional(
    list(
      object({
        instanceName: required(name, 'of the instance'),
        iamUserArn: optional(text(1_000), "the IAM user it polls as; one of the engine's account when not given"),
        iamSessionArn: optional(text(1_000), 'the session it polls as instead'),
        tags: optional(tags, 'what groups find it by'),
        agent,
      }),
      0,
      MOST_INSTANCES,
    ),
    'on-premises instances',
  ),
  ec2Instances: optional(
    list(
      object({
        instanceId: required(text(19), 'such as i-0123456789abcdef0'),
        availabilityZone: optional(text(100), 'such as us-east-1a, for deployments that go from zone to zone'),
        tags: optional(tags, 'what groups find it by'),
        agent,
      }),
      0,
      MOST_INSTANCES,
    ),
    'EC2 instances',
  ),
  menderDevices: optional(
    list(
      object({
        name: required(name, 'of the device: letters, digits, dots, hyphens and underscores'),
        deviceType: required(text(4_096), 'that artifacts name as compatible'),
        group: optional(text(256), 'the static group that it is put in when it is made'),
        artifactName: optional(text(4_096), 'what is installed before the first update; unknown when not given'),
      }),
      0,
      MOST_INSTANCES,
    ),
    'simulated devices of the Mender server, which install what they are offered',
  ),
  coreDevices: optional(
    list(
      object({
        thingName: required(text(128), 'of the thing that the device is'),
        thingGroups: optional(list(text(128), 0, 10), 'thing groups that it is in; those that are not there are made'),
        isOnline: optional(flag, 'whether it hears of deployments; true when not given'),
        localDeployment: optional(
          list(
            object({
              componentName: required(text(128), 'of the component'),
              componentVersion: required(text(64), 'the one version that the device itself wants'),
            }),
            0,
            100,
          ),
          'what a deployment on the device itself wants, whatever its groups want',
        ),
      }),
      0,
      MOST_INSTANCES,
    ),
    'simulated core devices of Greengrass V2',
  ),
  targetGroups: optional(list(targetGroup, 0, 100), 'target groups of Elastic Load Balancing'),
  loadBalancers: optional(list(loadBalancer, 0, 50), 'load balancers, whose listeners are ports of this machine'),
})
