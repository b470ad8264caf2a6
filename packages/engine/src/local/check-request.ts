import { type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type LocalBundleType, schemeOf } from './bundle-location.ts'
import { requireEventOrder, splitEvents } from './events.ts'
import { refused } from './refused.ts'

const TYPES: readonly LocalBundleType[] = ['tgz', 'tar', 'zip', 'directory']

/** What a person asks for, word for word. */
export interface LocalRequest {
  /** A path, `s3://bucket/key`, or a repository or an archive of GitHub. @defaultValue the working directory */
  readonly bundleLocation?: string
  /** @defaultValue 'directory' */
  readonly type?: string
  /** @defaultValue 'DISALLOW' */
  readonly fileExistsBehavior?: string
  /** Names the folder of these deployments. @defaultValue 'default-local-deployment-group' */
  readonly deploymentGroup?: string
  /** @defaultValue 'LocalFleet' */
  readonly deploymentGroupName?: string
  /** @defaultValue the location of the bundle */
  readonly applicationName?: string
  /** Names with commas between them. @defaultValue all, in their order */
  readonly events?: string
  /** @defaultValue 'appspec.yml' */
  readonly appSpecFilename?: string
}

/** A request that can be tried. */
export interface CheckedRequest {
  readonly location: string
  readonly type: LocalBundleType
  readonly listedEvents: readonly string[]
}

/**
 * Holds a request to the rules of `codedeploy-local`, in its order: the first that is broken is told.
 *
 * @throws SlipwayError INPUT_INVALID in that tool's words.
 */
export function checkRequest(
  { bundleLocation, type: wanted = 'directory', events, appSpecFilename }: LocalRequest,
  workingDirectory: string,
): CheckedRequest {
  const location = bundleLocation ?? workingDirectory
  const type = TYPES.find((one) => one === wanted)
  if (type === undefined) throw refused(`type ${wanted} is not a valid type. Must be one of ${TYPES.join(',')}`)
  const scheme = schemeOf(location)
  if (scheme === 'http') {
    throw refused(`location ${location} cannot be http, only encrypted (https) url endpoints supported`)
  }
  if (scheme !== 'https' && scheme !== 's3') requireLocalBundle(location, type, appSpecFilename, workingDirectory)
  const listedEvents = splitEvents(events)
  requireEventOrder(listedEvents)
  return { location, type, listedEvents }
}

function requireLocalBundle(
  location: string,
  type: LocalBundleType,
  appSpecFilename: string | undefined,
  workingDirectory: string,
): void {
  const stats = statIfPresent(resolve(workingDirectory, location))
  if (stats === undefined)
    throw refused(`location ${location} is specified as a file or directory which does not exist`)
  if (type !== 'directory') {
    if (!stats.isDirectory()) return
    throw refused(`location ${location} is specified as a compressed local file but it is a directory`)
  }
  if (stats.isFile()) throw refused(`location ${location} is specified with type directory but it is a file`)
  const names = appSpecFilename === undefined ? ['appspec.yml', 'appspec.yaml'] : [appSpecFilename]
  if (names.some((name) => statIfPresent(resolve(workingDirectory, location, name)) !== undefined)) return
  const [name = ''] = names
  throw refused(
    `Expecting appspec file at location ${location}/${name} but it is not found there. Please either run the CLI from ` +
      `within a directory containing the ${name} file or specify a bundle location containing an ${name} file in its ` +
      'root directory',
  )
}

function statIfPresent(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    // As Ruby's `File.exist?`: whatever cannot be looked at is not there.
    return undefined
  }
}
