import type { DeploymentSpecification } from '../../codedeploy/host-commands.ts'
import type { AgentInstance } from '../instance.ts'
import { shortDeploymentId } from '../layout.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What scripts may have of the engine's own environment: nothing that could carry a secret of the person who runs it. */
const INHERITED: ReadonlySet<string> = new Set(['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'TZ', 'TMPDIR'])

interface ScriptEnvironmentOptions {
  readonly event: string
  readonly specification: DeploymentSpecification
  readonly instance: Pick<AgentInstance, 'name' | 'isolation' | 'port'>
  /** The folder that stands for `/` on the instance. */
  readonly hostRoot: string
  /** The engine's own environment. */
  readonly inherited: Environment
}

/** Makes the environment of an event's scripts. It describes the current deployment, whichever revision they come from. */
export function scriptEnvironment({
  event,
  specification,
  instance,
  hostRoot,
  inherited,
}: ScriptEnvironmentOptions): Record<string, string> {
  return {
    ...harmlessEnvironment(inherited),
    LIFECYCLE_EVENT: event,
    DEPLOYMENT_ID: shortDeploymentId(specification.deploymentId),
    APPLICATION_NAME: specification.applicationName,
    DEPLOYMENT_GROUP_NAME: specification.deploymentGroupName,
    DEPLOYMENT_GROUP_ID: specification.deploymentGroupId,
    ...bundleVariables(specification.revision),
    SLIPWAY_INSTANCE_NAME: instance.name,
    SLIPWAY_INSTANCE_PORT: String(instance.port),
    ...(instance.isolation === 'directory' && { SLIPWAY_INSTANCE_ROOT: hostRoot }),
  }
}

/** The part of an environment that scripts may have. */
export function harmlessEnvironment(inherited: Environment): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(inherited)) {
    if (value !== undefined && (INHERITED.has(name) || name.startsWith('LC_'))) environment[name] = value
  }
  return environment
}

function bundleVariables(revision: DeploymentSpecification['revision']): Record<string, string> {
  if (revision.type === 'GitHub') return { BUNDLE_COMMIT: revision.commitId }
  if (revision.type !== 'S3') return {}
  const { bucket, key, version, eTag } = revision
  return {
    BUNDLE_BUCKET: bucket,
    BUNDLE_KEY: key,
    ...(version !== undefined && { BUNDLE_VERSION: version }),
    ...(eTag !== undefined && { BUNDLE_ETAG: eTag }),
  }
}
