import { SlipwayError } from '../../errors.ts'
import { GDK_BUCKET } from '../../greengrass/gdk/layout.ts'
import type { RecipeArtifactUri } from '../../greengrass/index.ts'
import type { CallOptions, FileSelection } from '../../provider.ts'
import { guardSecrets } from '../bundle/guard-secrets.ts'
import { inFolder } from '../paths.ts'
import { type ComponentArtifact, type ComponentPorts, fileNameOf } from './component-bundle.ts'
import { followLinks } from './follow-links.ts'

/** Where artifacts are looked for, and where archives are made. */
export interface GatherRequest {
  /** Folders that an artifact can be in, the first that has it counts. */
  readonly folders: readonly string[]
  /** What was made already, which goes before what is in a folder. */
  readonly made: readonly ComponentArtifact[]
  /** Whether an archive is made of the folder that is named like it. */
  readonly makesArchives: boolean
  readonly output: string
  /** What is written, so that no archive holds it. @defaultValue the archive itself */
  readonly leaveOut?: string
  /** Files that source control tracks, by their paths from {@link root}, where archives are to hold no others. */
  readonly onlyFiles?: ReadonlySet<string>
  /** The folder of the component. */
  readonly root: string
  readonly modifiedAt: Date
  readonly allowSecrets: readonly string[]
}

/** Artifacts that are on this machine, and the URIs of those that are not. */
export interface GatheredArtifacts {
  readonly artifacts: readonly ComponentArtifact[]
  readonly elsewhere: readonly string[]
}

/**
 * Finds what the artifacts of a recipe are made of. What is not on this machine is taken to be in its bucket already.
 *
 * @throws SlipwayError SOURCE_INVALID for an artifact that only a build can have made, and that is not there.
 */
export async function gatherArtifacts(
  uris: readonly RecipeArtifactUri[],
  request: GatherRequest,
  ports: ComponentPorts,
  options: CallOptions,
): Promise<GatheredArtifacts> {
  const artifacts = new Map<string, ComponentArtifact>()
  const made = new Map(request.made.map((artifact) => [artifact.fileName, artifact]))
  const elsewhere = new Set<string>()
  for (const { uri, isUnpacked } of uris) {
    const fileName = fileNameOf(uri)
    if (artifacts.has(fileName)) continue
    const found = uri.startsWith('s3://')
      ? (made.get(fileName) ?? (await findArtifact(fileName, isUnpacked, request, ports, options)))
      : undefined
    if (found !== undefined) artifacts.set(fileName, found)
    else if (GDK_BUCKET.test(uri)) throw notMade(fileName, request)
    else elsewhere.add(uri)
  }
  return {
    artifacts: [...artifacts.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : 1)),
    elsewhere: [...elsewhere],
  }
}

async function findArtifact(
  fileName: string,
  isUnpacked: boolean,
  request: GatherRequest,
  ports: ComponentPorts,
  options: CallOptions,
): Promise<ComponentArtifact | undefined> {
  for (const folder of request.folders) {
    const path = inFolder(folder, fileName)
    if ((await ports.files.kindOf(path)) !== 'file') continue
    const { sizeBytes, sha256 } = await ports.measure(path, options)
    return { fileName, path, sizeBytes, sha256, contentDigest: sha256 }
  }
  if (!request.makesArchives || !isUnpacked || !/\.zip$/i.test(fileName)) return undefined
  for (const folder of request.folders) {
    const path = inFolder(folder, fileName.slice(0, -'.zip'.length))
    if ((await ports.files.kindOf(path)) === 'directory')
      return makeArchive(path, fileName, {}, request, ports, options)
  }
  return undefined
}

/** What a reader of messages about secrets calls an archive. */
const ARCHIVE = {
  name: 'artifact',
  refusal: 'the artifact would hold',
  remedy: 'leave them out with .deployignore, or in gdk-config.json with "excludes"',
}

type ArchivePlace = Pick<GatherRequest, 'output' | 'leaveOut' | 'onlyFiles' | 'root' | 'modifiedAt' | 'allowSecrets'>

/** Of the files that source control tracks, those in a folder, by their paths from there. */
function trackedIn(folder: string, { root, onlyFiles }: ArchivePlace): ReadonlySet<string> | undefined {
  if (onlyFiles === undefined || folder === root) return onlyFiles
  const inside = `${folder.slice(inFolder(root, 'x').length - 1)}/`
  return new Set([...onlyFiles].filter((file) => file.startsWith(inside)).map((file) => file.slice(inside.length)))
}

/**
 * Makes the archive of a folder: the same files give the same bytes. What a link leads to is in it in the place of the link.
 *
 * @throws SlipwayError SECRETS_FOUND, SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL.
 */
export async function makeArchive(
  folder: string,
  fileName: string,
  selection: FileSelection,
  request: ArchivePlace,
  { files, archive, reporter }: ComponentPorts,
  options: CallOptions,
): Promise<ComponentArtifact> {
  const { output, modifiedAt, allowSecrets } = request
  const path = inFolder(output, fileName)
  const { leaveOut = path } = request
  const tracked = trackedIn(folder, request)
  const chosen = { ...selection, leaveOut, ...(tracked !== undefined && { onlyFiles: tracked }) }
  const collected = await files.collect(folder, chosen, options)
  const { warnings } = collected
  const entries = followLinks(collected.entries)
  const ofPackages = await guardSecrets(entries, allowSecrets, files, options, ARCHIVE)
  for (const message of [...warnings, ...ofPackages]) reporter.report({ type: 'warning', message })
  if (entries.length === 0) {
    throw new SlipwayError('SOURCE_INVALID', `"${folder}" holds nothing to put into "${fileName}"`, {
      hint: 'look at what is left out: the "excludes" of gdk-config.json, and .deployignore',
    })
  }
  const written = await archive.write(entries, path, {
    format: 'zip',
    modifiedAt,
    ...options,
    onProgress: (done) =>
      reporter.report({ type: 'bundle-progress', doneEntries: done.entries, totalEntries: entries.length }),
  })
  return { fileName, path, ...written }
}

function notMade(fileName: string, { folders, made }: Pick<GatherRequest, 'folders' | 'made'>): SlipwayError {
  const looked = [...folders, ...made.map(({ path }) => path)].map((path) => `"${path}"`).join(', ')
  return new SlipwayError(
    'SOURCE_INVALID',
    `the build has not made the artifact "${fileName}"; what there is: ${looked}`,
    { hint: 'look at what the build does, or mend the URI in the recipe' },
  )
}
