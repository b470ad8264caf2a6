import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'

/** A folder of this machine that stands for an image. */
export interface ImageFolder {
  /** As a task definition names it, with or without a tag. */
  readonly name: string
  readonly folder: string
}

/** An image name without its tag and digest: `registry:5000/web:1@sha256:…` is `registry:5000/web`. */
export function repositoryOf(image: string): string {
  const [name = ''] = image.split('@', 1)
  return name.replace(/:[^:/]+$/, '')
}

/** The folder for an image: the one given for just this name and tag, else the one given for every tag of it. */
export function findImage(images: readonly ImageFolder[], image: string): string | undefined {
  return (images.find(({ name }) => name === image) ?? images.find(({ name }) => name === repositoryOf(image)))?.folder
}

/** Makes the folders absolute. @throws SlipwayError INPUT_INVALID when one is not there. */
export async function readImages(images: readonly ImageFolder[]): Promise<readonly ImageFolder[]> {
  return Promise.all(
    images.map(async ({ name, folder }) => {
      const found = await stat(folder).catch(() => undefined)
      if (found?.isDirectory() !== true) {
        throw new SlipwayError('INPUT_INVALID', `"${folder}", which stands for the image "${name}", is not a folder`, {
          hint: 'name the folder with the files that would be in the image',
        })
      }
      return { name, folder: resolve(folder) }
    }),
  )
}

/** A folder inside an image. `undefined` when it would be outside. */
export function folderIn(image: string, workingDirectory: string): string | undefined {
  const folder = resolve(image, `.${sep}${workingDirectory}`)
  return folder === image || folder.startsWith(`${image}${sep}`) ? folder : undefined
}

/** Whether a file is there and may be run. */
export async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
