import type { Deployment, ShownTarget } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { TriggerEvent } from '../model/trigger.ts'

/** What a document of the service was and what it becomes. */
export type Transition =
  | { readonly kind: 'deployment'; readonly before?: Deployment; readonly after: Deployment }
  | { readonly kind: 'target'; readonly before?: ShownTarget; readonly after: ShownTarget }
  | { readonly kind: 'group'; readonly before?: DeploymentGroup; readonly after: DeploymentGroup }

/** The events of a deployment that a change of it amounts to. */
export function eventsOfDeployment(before: Deployment | undefined, after: Deployment): readonly TriggerEvent[] {
  if (before === undefined) return after.creator === 'codeDeployRollback' ? ['DeploymentRollback'] : []
  // What happens in a script is told of at its moments, whatever of it is kept when.
  if (before.status === after.status || after.script !== undefined) return []
  switch (after.status) {
    case 'InProgress':
      // It goes on after the pause between two zones, or before traffic is moved, without starting again.
      return before.status === 'Baking' || before.status === 'Ready' ? [] : ['DeploymentStart']
    case 'Ready':
      return ['DeploymentReady']
    case 'Succeeded':
      return ['DeploymentSuccess']
    case 'Failed':
      return ['DeploymentFailure']
    case 'Stopped':
      return ['DeploymentStop']
    default:
      return []
  }
}

/** The events of an instance that a change of its target amounts to. */
export function eventsOfTarget(before: ShownTarget | undefined, after: ShownTarget): readonly TriggerEvent[] {
  // A function is no instance, and nobody is told of one.
  if (before?.status === after.status || after.shift !== undefined) return []
  switch (after.status) {
    case 'InProgress':
      // A replacement instance gets its traffic without starting again.
      return before?.status === 'Ready' ? [] : ['InstanceStart']
    case 'Ready':
      return ['InstanceReady']
    case 'Succeeded':
      return ['InstanceSuccess']
    case 'Failed':
      return ['InstanceFailure']
    default:
      return []
  }
}
