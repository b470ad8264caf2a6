import { count, flag, list, object, optional, required, text, words } from '../scenario/parts.ts'
import type { Shape } from '../scenario/shape.ts'
import { tags } from './tags-format.ts'

const name = text(100)

const filters = list(
  object({
    Key: optional(text(128), 'of the tags that it is for'),
    Value: optional(text(256), 'of the tags that it is for; * stands for anything'),
    Type: optional(words('KEY_ONLY', 'VALUE_ONLY', 'KEY_AND_VALUE'), 'what of a tag is compared'),
  }),
  0,
  10,
)

const route = object({ listenerArns: required(list(text(1_000), 1, 1), 'the ARN of one listener') })

const targetGroupPair = object({
  targetGroups: required(
    list(object({ name: required(text(32), 'of the target group') }), 2, 2),
    'one for each task set',
  ),
  prodTrafficRoute: required(route, 'the listener before them'),
  testTrafficRoute: optional(route, 'the listener for test traffic'),
})

/** A deployment group, in the words of `CreateDeploymentGroup`. */
export const deploymentGroup: Shape = object({
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
})
