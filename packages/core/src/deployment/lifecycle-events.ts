/**
 * The lifecycle events of EC2/on-premises, in the order in which they run
 * (user guide, "AppSpec hooks section"; the service model fixes AfterBlockTraffic before ApplicationStop).
 */
export const SERVER_EVENTS = [
  'BeforeBlockTraffic',
  'BlockTraffic',
  'AfterBlockTraffic',
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
  'BeforeAllowTraffic',
  'AllowTraffic',
  'AfterAllowTraffic',
] as const

export type ServerEvent = (typeof SERVER_EVENTS)[number]

/** The events that no script can be attached to are the service's and the agent's own. */
export type ServerHook = Exclude<ServerEvent, 'BlockTraffic' | 'DownloadBundle' | 'Install' | 'AllowTraffic'>

/** The events of EC2/on-premises that an AppSpec can attach scripts to. */
export const SERVER_HOOKS: readonly ServerHook[] = [
  'BeforeBlockTraffic',
  'AfterBlockTraffic',
  'ApplicationStop',
  'BeforeInstall',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
]

/** What an in-place deployment without a load balancer runs on each instance: the traffic events do not happen. */
export const IN_PLACE_EVENTS: readonly ServerEvent[] = [
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
]

/** Events whose scripts come from the last successful revision, and whose failure `ignoreApplicationStopFailures` forgives. */
export const PREVIOUS_REVISION_EVENTS: readonly ServerHook[] = [
  'BeforeBlockTraffic',
  'AfterBlockTraffic',
  'ApplicationStop',
]

/** The lifecycle events of a deployment to Amazon ECS, in the order in which they run (user guide, "Run order of hooks in an Amazon ECS deployment"). */
export const ECS_EVENTS = [
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'AllowTestTraffic',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AllowTraffic',
  'AfterAllowTraffic',
] as const

export type EcsEvent = (typeof ECS_EVENTS)[number]

export type EcsHook = Exclude<EcsEvent, 'Install' | 'AllowTestTraffic' | 'AllowTraffic'>

/** The events of Amazon ECS that an AppSpec can attach a Lambda function to. */
export const ECS_HOOKS: readonly EcsHook[] = [
  'BeforeInstall',
  'AfterInstall',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
]

/** The lifecycle events of a deployment to AWS Lambda, in the order in which they run (user guide, "Run order of hooks in a Lambda function version deployment"). */
export const LAMBDA_EVENTS = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'] as const

export type LambdaEvent = (typeof LAMBDA_EVENTS)[number]

export type LambdaHook = Exclude<LambdaEvent, 'AllowTraffic'>

/** The events of AWS Lambda that an AppSpec can attach a Lambda function to. */
export const LAMBDA_HOOKS: readonly LambdaHook[] = ['BeforeAllowTraffic', 'AfterAllowTraffic']
