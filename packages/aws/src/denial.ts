/** What a refusal says of the right that is missing. */
export interface Denial {
  /** `codedeploy:GetDeploymentConfig` */
  readonly action?: string
  /** As it is written in a policy: an ARN, or `*`. */
  readonly resource?: string
  /** Whether a policy forbids it, rather than none allowing it. */
  readonly isForbidden: boolean
}

/**
 * Reads the sentence in which AWS refuses ("User: … is not authorized to perform: … on resource: …"), for the hint alone:
 * one call can need several rights, and only this sentence tells which of them is missing. Nothing is decided by it.
 */
export function readDenial(text: string): Denial {
  const [, action, resource] =
    /is not authorized to perform: ([\w-]+:\w+)(?: on resource: "?([^\s"]+)"?)?/.exec(text) ?? []
  return {
    ...(action !== undefined && { action }),
    ...(resource !== undefined && { resource }),
    isForbidden: text.includes('with an explicit deny'),
  }
}
