import type { ComponentFolders } from '../component.ts'
import { readComponentFolder } from './read-component.ts'
import { writeComponentFolder } from './write-component.ts'

export { measureArtifact } from './measure-artifact.ts'

/** Makes the port by which use cases write and read component folders. */
export function createComponentFolders(): ComponentFolders {
  return { write: writeComponentFolder, read: readComponentFolder }
}
