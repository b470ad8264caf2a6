/** What a trigger can be about (service model). Those named `Ready` belong to blue/green deployments: here, scripts alone have them. */
export const TRIGGER_EVENTS = [
  'DeploymentStart',
  'DeploymentSuccess',
  'DeploymentFailure',
  'DeploymentStop',
  'DeploymentRollback',
  'DeploymentReady',
  'InstanceStart',
  'InstanceSuccess',
  'InstanceFailure',
  'InstanceReady',
] as const

export type TriggerEvent = (typeof TRIGGER_EVENTS)[number]

/** Has a topic told of events of a group's deployments. */
export interface Trigger {
  readonly name: string
  readonly topicArn: string
  readonly events: readonly TriggerEvent[]
}
