import type { Identity } from '../iam/authorizer.ts'

/**
 * Whether somebody may speak for a host: the engine's own user for every one, as one key has to do for a fleet on one
 * machine; a session of a role for the host that is named after it, and for no other.
 *
 * An on-premises instance that was registered with a session's ARN names itself by it. An EC2 instance gets its keys
 * as a session that has the instance's id for a name.
 */
export function mayActFor({ arn, userName }: Pick<Identity, 'arn' | 'userName'>, hostIdentifier: string): boolean {
  if (userName !== undefined || arn === hostIdentifier) return true
  const [, instanceId] = /^arn:[^:]+:ec2:[^:]+:[^:]+:instance\/(.+)$/.exec(hostIdentifier) ?? []
  const sessionName = arn.slice(arn.lastIndexOf('/') + 1)
  return instanceId !== undefined && instanceId === sessionName
}
