import { count, flag, list, object, optional, required, text, words } from '../scenario/parts.ts'
import type { Field, Shape } from '../scenario/shape.ts'

const MOST_INSTANCES = 10_000
const name = text(100)

const tags = list(object({ Key: required(text(128), 'of the tag'), Value: optional(text(256), 'of the tag') }), 0, 50)

const filters = list(
  object({
    Key: optional(text(128), 'of the tags that it is for'),
    Value: optional(text(256), 'of the tags that it is for; * stands for anything'),
    Type: optional(words('KEY_ONLY', 'VALUE_ONLY', 'KEY_AND_VALUE'), 'what of a tag is compared'),
  }),
  0,
  10,
)

const wait = count(86_400, 0)

const deploymentConfig = object({
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

const route = object({ listenerArns: required(list(text(1_000), 1, 1), 'the ARN of one listener') })

const targetGroupPair = object({
  targetGroups: required(
    list(object({ name: required(text(32), 'of the target group') }), 2, 2),
    'one for each task set',
  ),
  prodTrafficRoute: required(route, 'the listener before them'),
  testTrafficRoute: optional(route, 'the listener for test traffic'),
})

const group: Readonly<Record<string, Field>> = {
  deploymentGroupName: required(name, 'unique in its application'),
  deploymentConfigName: optional(
    name,
    'when not given CodeDeployDefault.OneAtATime, of functions CodeDeployDefault.LambdaAllAtOnce, of services CodeDeployDefault.ECSAllAtOnce',
  ),
  deploymentStyle: optional(
    object({
      deploymentType: required(words('IN_PLACE', 'BLUE_GREEN'), 'BLUE_GREEN for functions and services'),
      deploymentOption: required(
        words('WITH_TRAFFIC_CONTROL', 'WITHOUT_TRAFFIC_CONTROL'),
        'WITH_TRAFFIC_CONTROL behind a load balancer, and for functions and services',
      ),
    }),
    'IN_PLACE and WITHOUT_TRAFFIC_CONTROL when not given; has to be given for functions and services, as in a request',
  ),
  serviceRoleArn: optional(text(1_000), "checked for its form; a role of the engine's account when not given"),
  ecsServices: optional(
    list(
      object({ serviceName: required(name, 'of the service'), clusterName: required(name, 'of its cluster') }),
      0,
      1,
    ),
    'the service of ECS; it is looked for when something is deployed',
  ),
  loadBalancerInfo: optional(
    object({
      targetGroupInfoList: optional(
        list(object({ name: required(text(32), 'of the target group') }), 0, 10),
        'for instances: the target groups that each is taken out of and put back into',
      ),
      targetGroupPairInfoList: optional(list(targetGroupPair, 1, 1), 'for services: one pair of target groups'),
    }),
    'the target groups of the instances, or the target groups and listeners of the service',
  ),
  blueGreenDeploymentConfiguration: optional(
    object({
      greenFleetProvisioningOption: optional(
        object({
          action: optional(
            words('DISCOVER_EXISTING', 'COPY_AUTO_SCALING_GROUP'),
            'whether a deployment names them, which is so when nothing is said, or an Auto Scaling group is copied',
          ),
        }),
        'for instances: where replacements come from',
      ),
      deploymentReadyOption: optional(
        object({
          actionOnTimeout: optional(
            words('CONTINUE_DEPLOYMENT', 'STOP_DEPLOYMENT'),
            'whether a deployment waits to be continued',
          ),
          waitTimeInMinutes: optional(count(2_880, 0), 'for how long'),
        }),
        'before traffic moves',
      ),
      terminateBlueInstancesOnDeploymentSuccess: optional(
        object({
          action: optional(words('TERMINATE', 'KEEP_ALIVE'), 'what becomes of the original tasks or instances'),
          terminationWaitTimeInMinutes: optional(count(2_880, 0), 'after which wait'),
        }),
        'after traffic has moved',
      ),
    }),
    'of services, and of instances that are replaced',
  ),
  ec2TagFilters: optional(filters, 'EC2 instances with any of these tags'),
  ec2TagSet: optional(
    object({ ec2TagSetList: required(list(filters, 0, 3), 'groups of filters: any of each, and every group') }),
    'EC2 instances by groups of tags',
  ),
  onPremisesInstanceTagFilters: optional(filters, 'on-premises instances with any of these tags'),
  onPremisesTagSet: optional(
    object({ onPremisesTagSetList: required(list(filters, 0, 3), 'groups of filters: any of each, and every group') }),
    'on-premises instances by groups of tags',
  ),
  alarmConfiguration: optional(
    object({
      enabled: optional(flag, 'whether deployments watch them'),
      ignorePollAlarmFailure: optional(flag, 'go on although a state cannot be read'),
      alarms: optional(list(object({ name: required(text(255), 'of the alarm') }), 0, 50), 'the alarms'),
    }),
    'alarms that stop a deployment',
  ),
  autoRollbackConfiguration: optional(
    object({
      enabled: optional(flag, 'whether deployments are rolled back'),
      events: optional(
        list(words('DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'), 0, 3),
        'after what',
      ),
    }),
    'automatic rollback',
  ),
  triggerConfigurations: optional(
    list(
      object({
        triggerName: required(name, 'of the trigger'),
        triggerTargetArn: required(text(1_000), 'ARN of an SNS topic, for which --topic gives a URL'),
        triggerEvents: required(list(name, 1, 10), 'such as DeploymentFailure'),
      }),
      0,
      10,
    ),
    'who is told of what',
  ),
  autoScalingGroups: optional(list(text(255), 0, 10), 'names of Auto Scaling groups whose instances are deployed to'),
  terminationHookEnabled: optional(
    flag,
    'whether instances that leave an Auto Scaling group are deployed to once more',
  ),
  outdatedInstancesStrategy: optional(
    words('UPDATE', 'IGNORE'),
    'what becomes of instances launched during a deployment',
  ),
  tags: optional(tags, 'of the group itself'),
}

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

const targetGroup = object({
  Name: required(text(32), 'what deployment groups name it by'),
  TargetType: optional(words('instance', 'ip'), 'of its targets; instance when not given'),
  Protocol: optional(words('HTTP', 'TCP'), 'TCP behind a network load balancer; HTTP when not given'),
  Port: optional(
    count(65_535),
    'that the targets would have in EC2; 80 when not given, and nothing is done with it for instances',
  ),
  HealthCheckPath: optional(text(1_024), 'what is asked for; / when not given'),
  HealthCheckIntervalSeconds: optional(count(300, 5), 'from check to check; 30 when not given'),
  HealthCheckTimeoutSeconds: optional(count(120, 2), 'for a check; 5 when not given'),
  HealthyThresholdCount: optional(count(10, 2), 'checks until an unhealthy one is healthy; 5 when not given'),
  UnhealthyThresholdCount: optional(count(10, 2), 'checks until one is unhealthy; 2 when not given'),
  Matcher: optional(
    object({ HttpCode: required(text(100), 'such as 200 or 200-399') }),
    'the answers that are healthy; 200 when not given',
  ),
  DeregistrationDelaySeconds: optional(
    count(3_600, 0),
    'how long requests under way may take to end; 300 when not given',
  ),
  Targets: optional(
    list(
      object({
        Id: required(text(100), 'id or name of an instance, or an address of this machine'),
        Port: optional(count(65_535), 'of an address'),
      }),
      0,
      1_000,
    ),
    'what is registered when the group is made; a deployment registers its instances itself',
  ),
})

const loadBalancer = object({
  Name: required(text(32), 'of the load balancer'),
  Type: optional(words('application', 'network'), 'application when not given'),
  Listeners: optional(
    list(
      object({
        Port: required(count(65_535, 0), 'of 127.0.0.1; 0 is any free one, which is kept from then on'),
        TargetGroupName: required(text(32), 'the target group that it forwards to'),
      }),
      0,
      50,
    ),
    'where it takes requests',
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
        deploymentGroups: optional(list(object(group), 0, 1_000), 'its deployment groups'),
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
