import { join, relative, resolve, sep } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import { type StarterFile, type StarterRequest, starterFiles, starterWorkflow } from '../starter/index.ts'
import { repositoryRoot } from './repository-root.ts'
import { type FileToWrite, findExisting } from './write-files.ts'

export interface PlanRequest extends StarterRequest {
  /** The folder of the release; it need not be there. */
  readonly folder: string
  readonly withWorkflow: boolean
}

export interface PlannedFile extends FileToWrite {
  /** Whether a file stands at its path, which would be replaced. */
  readonly isThere: boolean
}

/**
 * The files that a new release begins with, at their places on this machine.
 *
 * @throws SlipwayError SOURCE_INVALID when a place cannot be a file's, INPUT_INVALID for a folder that no workflow can name.
 */
export async function planStarter(request: PlanRequest): Promise<readonly PlannedFile[]> {
  const files = starterFiles(request).map((file) => at(request.folder, file))
  if (request.withWorkflow) files.push(await planWorkflow(request))
  const existing = await findExisting(files.map(({ path }) => path))
  const folder = files.find(({ path }) => existing.get(path) === 'folder')
  if (folder !== undefined) {
    throw new SlipwayError('SOURCE_INVALID', `"${folder.path}" is a folder, in the place of a file`, {
      hint: 'nothing was written; move the folder, or choose another DIR',
    })
  }
  return files.map((file) => ({ ...file, isThere: existing.has(file.path) }))
}

/** GitHub looks for workflows at the root of the repository alone. */
async function planWorkflow({ folder, os }: PlanRequest): Promise<FileToWrite> {
  const root = await repositoryRoot(folder)
  const source = relative(root ?? resolve(folder), resolve(folder))
    .split(sep)
    .join('/')
  if (source.includes('${{')) {
    throw new SlipwayError('INPUT_INVALID', `"${source}" cannot be named in a workflow, where it is an expression`)
  }
  const workflow = starterWorkflow(source === '' ? '.' : source, os)
  // As short as what the reader has typed, where that is possible.
  return at(root === undefined ? folder : relative(resolve('.'), root), workflow)
}

function at(folder: string, { path, ...file }: StarterFile): FileToWrite {
  return { ...file, path: join(folder, path) }
}
