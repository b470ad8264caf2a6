import { SlipwayError } from '@slipway/core/errors'
import type { CallOptions, TagSource } from '@slipway/core/provider'
import type { ProcessEnvironment } from '../find-program.ts'
import { unknownTag } from '../unknown-tag.ts'
import { findRepository, unreadable } from './repository.ts'
import { findGit } from './run-git.ts'

/** The tags of the repository that a folder belongs to, as far as they were fetched; for whoever has no token for GitHub. */
export function createGitTags(folder: string, environment: ProcessEnvironment = process.env): TagSource {
  return {
    commitOf: async (tag, { signal }: CallOptions = {}) => {
      const runGit = await findGit(environment)
      const repository = runGit && (await findRepository(runGit, folder, signal))
      if (repository === undefined) {
        const why = runGit === undefined ? 'git is not installed' : `"${folder}" is in no git repository`
        throw new SlipwayError('INPUT_INVALID', `the commit of tag "${tag}" cannot be looked up: ${why}`, {
          hint: 'run this in a checkout of the repository, or set GITHUB_REPOSITORY and GITHUB_TOKEN, or name the commit: commit:SHA',
        })
      }
      const { git } = repository
      const found = await git(['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`])
      const [, commit] = /^([0-9a-f]{40}(?:[0-9a-f]{24})?)\n$/.exec(found.stdout) ?? []
      if (found.exitCode === 0 && commit !== undefined) return commit
      const listed = await git(['for-each-ref', '--sort=-creatordate', '--format=%(refname:strip=2)', 'refs/tags/'])
      if (listed.exitCode !== 0) throw unreadable(folder, listed)
      const tags = listed.stdout.split('\n').filter((name) => name !== '')
      throw unknownTag(tag, `the checkout "${repository.top}" (git fetch --tags fetches them)`, tags)
    },
  }
}
