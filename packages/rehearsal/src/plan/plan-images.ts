import { SlipwayError } from '@slipway/core/errors'
import type { ImageSource } from '@slipway/core/inputs'
import type { TaskDefinition } from '@slipway/core/provider'
import type { PreviousFiles } from './find-previous.ts'

/** The task definition from before, and the folders that stand for the images of both. */
export interface PlannedImages {
  readonly before: TaskDefinition
  readonly images: readonly ImageSource[]
}

export interface ImagesRequest {
  readonly release: TaskDefinition
  /** The definition in the commit from before; absent where a folder is what was before. */
  readonly committed: TaskDefinition | undefined
  /** The container whose image the folder from before stands for. */
  readonly containerName: string
  readonly folders: readonly ImageSource[]
  readonly previous: PreviousFiles
}

type Container = Readonly<Record<string, unknown>> & { readonly name: string; readonly image: string }

/**
 * Finds the folder of each container, now and before. The images from before get names of their own: a tag that stays the same would
 * else be the same folder.
 *
 * @throws SlipwayError INPUT_INVALID naming each image that no folder stands for.
 */
export function planImages({ release, committed, containerName, folders, previous }: ImagesRequest): PlannedImages {
  const now = containersOf(release)
  const then = committed === undefined ? now : containersOf(committed)
  const missing = [...now, ...then].flatMap(({ image }) => (findFolder(image, folders) === undefined ? [image] : []))
  // The image from before is another one by name, and the folder of the release's own stands for it in the commit.
  const folderOf = ({ name, image }: Container): string | undefined =>
    findFolder(image, folders) ?? findFolder(now.find((one) => one.name === name)?.image ?? '', folders)
  const unknown = [
    ...new Set(
      missing.filter((image) => ![...now, ...then].some((one) => one.image === image && folderOf(one) !== undefined)),
    ),
  ]
  if (unknown.length > 0) {
    throw new SlipwayError(
      'INPUT_INVALID',
      unknown.map((image) => `no folder stands for the image "${image}"`).join('\n'),
      {
        hint: 'name the folder with the files that are in the image with image-folders: NAME=DIR',
      },
    )
  }
  const renamed = then.map((container, index) => {
    const folder = folderOf(container) ?? ''
    const isOfRelease = previous.isCommit || container.name === containerName
    return { container, name: `rehearsal.invalid/before-${index}`, folder: isOfRelease ? previous.at(folder) : folder }
  })
  return {
    before: {
      ...(committed ?? release),
      containerDefinitions: renamed.map(({ container, name }) => ({ ...container, image: name })),
    },
    images: [...folders, ...renamed.map(({ name, folder }) => ({ name, folder }))],
  }
}

/** The folder for an image: the one for just this name and tag, else the one for every tag of it. */
function findFolder(image: string, folders: readonly ImageSource[]): string | undefined {
  const [untagged = ''] = image.split('@', 1)
  const repository = untagged.replace(/:[^:/]+$/, '')
  return (folders.find(({ name }) => name === image) ?? folders.find(({ name }) => name === repository))?.folder
}

function containersOf({ containerDefinitions }: TaskDefinition): readonly Container[] {
  return Array.isArray(containerDefinitions) ? (containerDefinitions as Container[]) : []
}
