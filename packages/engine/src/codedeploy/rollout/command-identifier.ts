/** What a host's command is about. The agent treats the identifier as opaque; we find the target by it. */
export interface CommandTarget {
  readonly deploymentId: string
  readonly targetId: string
}

/** Makes the identifier of one offer; two offers of the same event differ. */
export function commandIdentifier({ deploymentId, targetId }: CommandTarget, nonce: string): string {
  return Buffer.from(JSON.stringify([deploymentId, targetId, nonce])).toString('base64url')
}

/** `undefined` when the identifier is not one of ours. */
export function parseCommandIdentifier(identifier: string): CommandTarget | undefined {
  try {
    const [deploymentId, targetId] = JSON.parse(Buffer.from(identifier, 'base64url').toString()) as unknown[]
    if (typeof deploymentId !== 'string' || typeof targetId !== 'string') return undefined
    return { deploymentId, targetId }
  } catch {
    return undefined
  }
}
