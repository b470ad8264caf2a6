import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { CallOptions } from '@slipway/core/provider'
import type { ProcessEnvironment } from '../find-program.ts'
import { findRepository } from './repository.ts'
import { findGit } from './run-git.ts'

/**
 * Puts the files of a commit into a folder that does not exist yet, as `git archive` tells them: nothing that is in no commit, and
 * nothing of submodules.
 *
 * @param ref a branch, a tag or a commit of the repository that `from`, the working directory unless said, is in.
 * @returns the top of the repository's own work tree: what the folder stands for.
 * @throws SlipwayError SOURCE_INVALID when there is no repository, or no such commit in it.
 */
export async function exportCommit(
  ref: string,
  folder: string,
  {
    signal,
    environment = process.env,
    from = process.cwd(),
  }: CallOptions & { readonly environment?: ProcessEnvironment; readonly from?: string } = {},
): Promise<string> {
  const runGit = await findGit(environment)
  const here = runGit && (await findRepository(runGit, from, signal))
  if (runGit === undefined || here === undefined) throw unknown(ref, 'this is no git repository')
  // An archive made from a folder below holds that folder alone.
  const top = resolve(here.top)
  const whole = await findRepository(runGit, top, signal)
  if (whole === undefined) throw unknown(ref, `"${top}" is no git repository`)
  const found = await whole.git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  const commit = found.stdout.trim()
  if (found.exitCode !== 0 || commit === '') throw unknown(ref, 'git knows no such commit')
  const archive = `${folder}.zip`
  try {
    const archived = await whole.git(['archive', '--format=zip', `--output=${archive}`, commit])
    if (archived.exitCode !== 0) throw unknown(ref, archived.stderr.trim().split('\n', 1)[0] ?? 'git archive failed')
    const { extractArchive } = await import('@slipway/core/bundle/io')
    await extractArchive(archive, 'zip', folder, { ...(signal && { signal }) })
  } finally {
    await rm(archive, { force: true })
  }
  return top
}

function unknown(ref: string, why: string): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `"${ref}" is no file or folder, and no commit either: ${why}`, {
    hint: 'in a workflow, actions/checkout fetches one commit alone: give it fetch-depth: 0, or fetch the branch',
  })
}
