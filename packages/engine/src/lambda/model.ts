/** What a function is run with, as it was when a version was published; `$LATEST` holds what is edited. */
export interface FunctionSettings {
  readonly runtime: string
  /** `FILE.EXPORT` of a Node runtime; a name that the program of its own choosing makes of it otherwise. */
  readonly handler: string
  readonly role: string
  readonly description: string
  readonly timeoutSeconds: number
  readonly memoryMiB: number
  readonly environment: Readonly<Record<string, string>>
  readonly architectures: readonly string[]
  /** SHA-256 of the zip, base64 as Lambda says it. */
  readonly codeSha256: string
  readonly codeSizeBytes: number
}

/** `$LATEST`, or a published version, which never changes. */
export interface FunctionVersion extends FunctionSettings {
  /** `$LATEST`, or a whole number from 1. */
  readonly version: string
  /** Changes with every change; a request can insist on the one that it has seen. */
  readonly revisionId: string
  readonly modifiedAtMs: number
}

/** A name for a version, or for two with a share of the calls each. */
export interface FunctionAlias {
  readonly name: string
  readonly description: string
  readonly functionVersion: string
  /** The other version and its share of the calls, from 0 to 1; absent when all calls go to `functionVersion`. */
  readonly additional?: { readonly version: string; readonly weight: number }
  readonly revisionId: string
}

/** A function with everything that belongs to it, kept as one document so that no reader sees half a change. */
export interface LambdaFunction {
  readonly name: string
  /** The number that the next published version gets: never one that was used before. */
  readonly nextVersion: number
  /** In order of their publication, `$LATEST` first. */
  readonly versions: readonly FunctionVersion[]
  readonly aliases: readonly FunctionAlias[]
  readonly tags: Readonly<Record<string, string>>
}

export const LATEST = '$LATEST'

export function findVersion(found: LambdaFunction, version: string): FunctionVersion | undefined {
  return found.versions.find((one) => one.version === version)
}

/** The version that is edited. Every function has one. */
export function latestOf(found: LambdaFunction): FunctionVersion {
  const latest = findVersion(found, LATEST)
  if (latest === undefined) throw new Error(`function ${found.name} has no ${LATEST}`)
  return latest
}
