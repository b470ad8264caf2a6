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
