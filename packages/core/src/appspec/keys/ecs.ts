import { ECS_HOOKS, type EcsHook } from '../../deployment/lifecycle-events.ts'
import { CLOUD_VERSION, hooksKey, resourcesKey } from './cloud.ts'
import type { KeySpec } from './spec.ts'

const LOAD_BALANCER: readonly KeySpec[] = [
  {
    name: 'ContainerName',
    help: 'The container that receives the traffic, by its name in the task definition.',
    isRequired: true,
    value: { kind: 'text', examples: ['web'] },
  },
  {
    name: 'ContainerPort',
    help: 'The port of the container that traffic is routed to, as in the task definition.',
    isRequired: true,
    value: { kind: 'either', of: [{ kind: 'integer', minimum: 1, maximum: 65535 }, { kind: 'text' }] },
  },
]

const AWSVPC: readonly KeySpec[] = [
  {
    name: 'Subnets',
    help: 'The subnets of the tasks, by id. To be given together with `SecurityGroups` and `AssignPublicIp`.',
    value: { kind: 'list', items: { kind: 'text', examples: ['subnet-1234abcd'] }, minItems: 1, maxItems: 16 },
  },
  {
    name: 'SecurityGroups',
    help: 'The security groups of the tasks, by id. To be given together with `Subnets` and `AssignPublicIp`.',
    value: { kind: 'list', items: { kind: 'text', examples: ['sg-12345678'] }, minItems: 1, maxItems: 5 },
  },
  {
    name: 'AssignPublicIp',
    help: 'Whether the tasks get a public IP address. To be given together with `Subnets` and `SecurityGroups`.',
    value: { kind: 'text', words: ['ENABLED', 'DISABLED'] },
  },
]

const CAPACITY_PROVIDER: readonly KeySpec[] = [
  {
    name: 'CapacityProvider',
    help: 'The short name of the capacity provider.',
    isRequired: true,
    value: { kind: 'text', examples: ['FARGATE', 'FARGATE_SPOT'] },
  },
  {
    name: 'Base',
    help: 'How many tasks at least run on this provider. Only one provider of the list can have a base.',
    defaultText: '0',
    value: { kind: 'integer', minimum: 0, maximum: 100_000 },
  },
  {
    name: 'Weight',
    help: 'The share of the remaining tasks that run on this provider, against the weights of the others. Of several providers one at least needs a weight above 0.',
    defaultText: '0',
    value: { kind: 'integer', minimum: 0, maximum: 1000 },
  },
]

const PROPERTIES: readonly KeySpec[] = [
  {
    name: 'TaskDefinition',
    help: 'The task definition to deploy, by its ARN. Without a revision at its end, the latest active one is taken.',
    isRequired: true,
    value: {
      kind: 'text',
      examples: ['arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7', '<TASK_DEFINITION>'],
    },
  },
  {
    name: 'LoadBalancerInfo',
    help: 'The container and port behind the load balancer.',
    isRequired: true,
    value: { kind: 'map', keys: LOAD_BALANCER },
  },
  {
    name: 'PlatformVersion',
    help: 'The version of the Fargate platform.',
    defaultText: 'LATEST',
    value: { kind: 'text', examples: ['LATEST', '1.4.0'] },
  },
  {
    name: 'NetworkConfiguration',
    help: 'The network of the tasks, complete or not at all.',
    defaultText: 'the network settings of the running tasks',
    value: {
      kind: 'map',
      keys: [
        {
          name: 'AwsvpcConfiguration',
          help: 'Subnets, security groups and public addresses: all three, or leave `NetworkConfiguration` out.',
          isRequired: true,
          value: { kind: 'map', keys: AWSVPC },
        },
      ],
    },
  },
  {
    name: 'CapacityProviderStrategy',
    help: 'The capacity providers that the tasks are spread over.',
    defaultText: 'the strategy of the service',
    value: { kind: 'list', items: { kind: 'map', keys: CAPACITY_PROVIDER }, minItems: 1 },
  },
]

const HOOK_HELP: Readonly<Record<EcsHook, string>> = {
  BeforeInstall:
    'The function that is called before the new task set is created. A failure here cannot be rolled back, for nothing has changed yet.',
  AfterInstall: 'The function that is called once the new task set runs, before it gets any traffic.',
  AfterAllowTestTraffic:
    'The function that is called once the test listener sends traffic to the new task set. Without a test listener it is not called.',
  BeforeAllowTraffic: 'The function that is called before production traffic is shifted to the new task set.',
  AfterAllowTraffic: 'The function that is called after production traffic was shifted to the new task set.',
}

/**
 * The keys of an AppSpec file for Amazon ECS (user guide, "AppSpec 'resources' section for Amazon ECS deployments"; limits of
 * numbers and lists: model of the ECS API). The service reads section and property names in any case; the guide itself writes
 * `AwsvpcConfiguration` in two ways.
 */
export const ECS_KEYS: readonly KeySpec[] = [
  CLOUD_VERSION,
  resourcesKey(
    'The ECS service to deploy: a list of exactly one.',
    {
      help: 'A name of your choice for the service within this file, such as `TargetService`.',
      type: 'AWS::ECS::Service',
      typeHelp: 'What is deployed: for Amazon ECS always `AWS::ECS::Service`.',
    },
    { help: 'The task definition to deploy, and how traffic reaches it.', keys: PROPERTIES },
  ),
  hooksKey(ECS_HOOKS, HOOK_HELP),
]
