import { constants } from 'node:fs'
import { copyFile, lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { unwritable } from '../../bundle/io/destination.ts'
import { diskFull, errorCodeOf, isDiskFull } from '../../bundle/io/disk-space.ts'
import { makeFolder } from '../../bundle/io/make-folder.ts'
import { withPartial } from '../../bundle/io/partial.ts'
import { partialNameOf } from '../../bundle/io/partial-name.ts'
import { writeFailure } from '../../bundle/io/write-whole.ts'
import { SlipwayError } from '../../errors.ts'
import type { ComponentBundle, WrittenComponent } from '../component.ts'
import {
  ARTIFACTS_FOLDER,
  COMPONENT_FILE,
  formatComponentJson,
  readComponentJson,
  recipeNameOf,
} from '../component-json.ts'
import { measureArtifact } from './measure-artifact.ts'

/**
 * Makes a component folder: under a temporary name beside its place, which it takes when it is whole. On every other way out nothing
 * is left, and what was there before still is.
 */
export async function writeComponentFolder(
  path: string,
  make: (artifactsFolder: string) => Promise<ComponentBundle>,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<WrittenComponent> {
  signal?.throwIfAborted()
  // A slash at its end would put the temporary folder into it.
  const place = path.replace(/(?<=.)[/\\]+$/, '')
  await prepareParent(place)
  const before = await kindOfOutput(place)
  try {
    return await withPartial(place, async (partial) => {
      const artifactsFolder = join(partial, ARTIFACTS_FOLDER)
      await mkdir(partial)
      await mkdir(artifactsFolder)
      const component = await make(artifactsFolder)
      for (const artifact of component.artifacts) {
        const here = join(artifactsFolder, artifact.fileName)
        if (resolve(artifact.path) !== resolve(here)) await copy(artifact, here, signal)
      }
      await removeUnnamed(artifactsFolder, component)
      await writeFile(join(partial, recipeNameOf(component)), component.recipe.text)
      // Last, so that whatever has it is whole.
      await writeFile(join(partial, COMPONENT_FILE), describe(component))
      signal?.throwIfAborted()
      await putInPlace(partial, place, before, signal)
      return { path: place, component: inPlace(component, place) }
    })
  } catch (error) {
    signal?.throwIfAborted()
    throw writeFailure(error, place)
  }
}

async function prepareParent(place: string): Promise<void> {
  const folder = dirname(place)
  try {
    await makeFolder(folder)
  } catch (cause) {
    if (isDiskFull(cause)) throw diskFull(folder, { cause })
    throw unwritable(place, cause)
  }
}

type Output = 'nothing' | 'empty' | 'component'

/** @throws SlipwayError INPUT_INVALID where something is that is not ours to replace. */
async function kindOfOutput(place: string): Promise<Output> {
  const found = await lstat(place).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return undefined
    throw unwritable(place, error)
  })
  if (found === undefined) return 'nothing'
  const isOurs = found.isDirectory() ? await kindOfFolder(place).catch(movedAway) : undefined
  if (isOurs !== undefined) return isOurs
  const what = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder with something else in it' : 'a file'
  throw new SlipwayError('INPUT_INVALID', `the component cannot be written to "${place}": there is ${what}`, {
    hint: 'name a folder that is not there yet, or one that slipway bundle has made before, which is replaced',
  })
}

/** Another run that writes there has put aside what was there. */
function movedAway(error: unknown): 'nothing' {
  if (errorCodeOf(error) === 'ENOENT') return 'nothing'
  throw error
}

async function kindOfFolder(place: string): Promise<'empty' | 'component' | undefined> {
  const names = await readdir(place)
  if (names.length === 0) return 'empty'
  const own = new Set([COMPONENT_FILE, ARTIFACTS_FOLDER, 'recipe.json', 'recipe.yaml'])
  if (!names.includes(COMPONENT_FILE) || names.some((name) => !own.has(name))) return undefined
  const text = await readFile(join(place, COMPONENT_FILE), 'utf8').catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') throw error
    return ''
  })
  return 'description' in readComponentJson(text) ? 'component' : undefined
}

/** How often another run may put its own folder there while we put ours. */
const MOST_MEETINGS = 20

/** Another run that writes to the same place may come between: whoever is last counts, as with a file. */
async function putInPlace(
  partial: string,
  place: string,
  before: Output,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let meetings = 0; ; meetings++) {
    try {
      return await replaceFolder(partial, place, meetings === 0 ? before : await kindOfOutput(place))
    } catch (error) {
      if (meetings === MOST_MEETINGS || !(isTaken(error) || errorCodeOf(error) === 'ENOENT')) throw error
      signal?.throwIfAborted()
    }
  }
}

function isTaken(error: unknown): boolean {
  const code = errorCodeOf(error)
  return code === 'ENOTEMPTY' || code === 'EEXIST'
}

/** A folder cannot be renamed over another one that has something in it: that one goes aside first, and comes back if need be. */
async function replaceFolder(partial: string, place: string, before: Output): Promise<void> {
  if (before === 'empty') await rmdir(place)
  if (before !== 'component') return rename(partial, place)
  const aside = partialNameOf(place)
  await rename(place, aside)
  try {
    await rename(partial, place)
  } catch (error) {
    // What another run has put there meanwhile is newer than what was there before.
    await rename(aside, place).catch((problem: unknown) => {
      if (!isTaken(problem)) throw problem
      return rm(aside, { recursive: true, force: true, maxRetries: 3 })
    })
    throw error
  }
  await rm(aside, { recursive: true, force: true, maxRetries: 3 })
}

/** What is not made here is copied: a link could lead out of the folder, and a hard link to what somebody changes later. */
async function copy(
  { path, fileName, sha256 }: ComponentBundle['artifacts'][number],
  here: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted()
  await copyFile(path, here, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  const copied = await measureArtifact(here, signal === undefined ? {} : { signal })
  if (copied.sha256 === sha256) return
  throw new SlipwayError('SOURCE_INVALID', `the artifact "${fileName}" changed while it was copied from "${path}"`, {
    hint: 'wait for what writes it, and bundle again',
  })
}

/** An archive that was made and that the recipe does not name. */
async function removeUnnamed(folder: string, { artifacts }: ComponentBundle): Promise<void> {
  const named = new Set(artifacts.map(({ fileName }) => fileName))
  for (const name of await readdir(folder)) if (!named.has(name)) await rm(join(folder, name), { force: true })
}

/** @throws SlipwayError SOURCE_INVALID for what could not be read again, such as a name that not every system takes for a file. */
function describe(component: ComponentBundle): string {
  const text = formatComponentJson(component)
  const read = readComponentJson(text)
  if ('description' in read) return text
  throw new SlipwayError(
    'SOURCE_INVALID',
    `component "${component.name}" cannot be kept in a folder: its ${read.problem}`,
    {
      hint: 'mend the URI of the artifact in the recipe: what stands behind its last slash is the name of a file',
    },
  )
}

function inPlace(component: ComponentBundle, place: string): ComponentBundle {
  return {
    ...component,
    recipe: { ...component.recipe, file: join(place, recipeNameOf(component)) },
    artifacts: component.artifacts.map((artifact) => ({
      ...artifact,
      path: join(place, ARTIFACTS_FOLDER, artifact.fileName),
    })),
  }
}
