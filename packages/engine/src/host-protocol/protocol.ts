/** The private API between hosts and CodeDeploy, under one of its two names. */
export interface ProtocolName {
  /** The service in the credential scope, and what scenarios put before its operations. */
  readonly signingName: 'codedeploy-commands' | 'codedeploy-commands-secure'
  /** What stands before the dot in `X-Amz-Target`. */
  readonly targetPrefix: string
}

/** What an agent speaks by default. */
export const PLAIN_PROTOCOL: ProtocolName = {
  signingName: 'codedeploy-commands',
  targetPrefix: 'CodeDeployCommandService_v20141006',
}

/** What an agent with `enable_auth_policy` speaks: the same shapes, and policies that decide about each operation. */
export const SECURE_PROTOCOL: ProtocolName = {
  signingName: 'codedeploy-commands-secure',
  targetPrefix: 'CodeDeployCommandService',
}

/** The operations that a host calls. `PostHostCommandUpdate` is in the model too; no agent calls it. */
export const HOST_OPERATIONS = [
  'PollHostCommand',
  'GetDeploymentSpecification',
  'PutHostCommandAcknowledgement',
  'PutHostCommandComplete',
] as const

export type HostOperation = (typeof HOST_OPERATIONS)[number]

/** How a deployment specification is wrapped: JSON inside of a signed PKCS #7 message. */
export const SPECIFICATION_FORMAT = 'PKCS7/JSON'

/** What diagnostics are written in. */
export const DIAGNOSTICS_FORMAT = 'JSON'

/** An envelope of diagnostics holds at most this many characters (API model). */
export const LONGEST_FORMAT = 64
export const LONGEST_PAYLOAD = 8_192
