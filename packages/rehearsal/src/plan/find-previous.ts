import { join, relative, resolve } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { Files } from '@slipway/core/provider'

/**
 * Puts the files of a commit into a folder that does not exist yet.
 *
 * @returns the folder that it stands for: the top of the repository.
 * @throws SlipwayError SOURCE_INVALID when there is no such commit.
 */
export type ExportCommit = (ref: string, folder: string, options: { readonly signal: AbortSignal }) => Promise<string>

/** Where what was before is on this machine. */
export interface PreviousFiles {
  /** The same path as it was before; a folder or file that was named stands for the one that is released. */
  at(path: string): string
  /** Whether it is the files of a commit, in which every path is looked for. */
  readonly isCommit: boolean
}

/**
 * Finds what the release replaces: a folder or file of this machine, or the same paths in a commit.
 *
 * @param folder where the files of a commit are put; it does not exist yet.
 */
export async function findPrevious(
  previous: string,
  folder: string,
  {
    files,
    exportCommit,
    signal,
  }: { readonly files: Pick<Files, 'kindOf'>; readonly exportCommit: ExportCommit; readonly signal: AbortSignal },
): Promise<PreviousFiles> {
  if ((await files.kindOf(previous)) !== undefined) return { at: () => previous, isCommit: false }
  const top = await exportCommit(previous, folder, { signal })
  return {
    isCommit: true,
    at: (path) => {
      const below = relative(top, resolve(path))
      if (below === '..' || below.startsWith('../')) {
        throw new SlipwayError('INPUT_INVALID', `"${path}" is not in the repository, and so not in "${previous}"`, {
          hint: 'name the folder of the release before as previous, or a path in the repository',
        })
      }
      return join(folder, below)
    },
  }
}
