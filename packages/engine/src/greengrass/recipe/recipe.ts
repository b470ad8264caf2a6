/** A component as its recipe tells it: what the service and a core device need of it. */
export interface Recipe {
  readonly name: string
  readonly version: string
  readonly description?: string
  readonly publisher?: string
  readonly defaultConfiguration: Configuration
  readonly dependencies: readonly Dependency[]
  readonly manifests: readonly Manifest[]
  /** The lifecycle of manifests that have none of their own. */
  readonly lifecycle: Fields
}

export type Fields = Readonly<Record<string, unknown>>
/** A value of JSON whose root is an object. */
export type Configuration = Readonly<Record<string, unknown>>

export interface Dependency {
  readonly name: string
  /** A range as npm writes it. */
  readonly requirement: string
  /** Whether a component is started again when the dependency changes. */
  readonly isHard: boolean
}

export interface Manifest {
  readonly name?: string
  readonly platform: Readonly<Record<string, string>>
  readonly lifecycle?: Fields
  readonly selections: readonly string[]
  readonly artifacts: readonly Artifact[]
}

export interface Artifact {
  readonly uri: string
  readonly isZip: boolean
  readonly canRead: Permission
  readonly canExecute: Permission
  /** SHA-256 in base64, once the service has taken it. */
  readonly digest?: string
}

export type Permission = 'NONE' | 'OWNER' | 'ALL'

/** The name of an artifact's file: the last part of its address. */
export function artifactFile({ uri }: Pick<Artifact, 'uri'>): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}

/** Bucket and key of an artifact; `undefined` for one that is elsewhere. */
export function objectOf({
  uri,
}: Pick<Artifact, 'uri'>): { readonly bucket: string; readonly key: string } | undefined {
  const match = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri)
  return match === null ? undefined : { bucket: match[1] ?? '', key: match[2] ?? '' }
}
