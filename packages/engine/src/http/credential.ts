/** A key that may sign requests. */
export interface Credential {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Present for temporary credentials: requests must carry the same token. */
  readonly sessionToken?: string
  /** When it ceases to be good for anything. @defaultValue never */
  readonly expiresAtMs?: number
}

/** Finds the key that a request names; `undefined` when the engine does not know it. */
export type CredentialLookup = (accessKeyId: string) => Credential | undefined
