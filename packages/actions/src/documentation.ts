import type { Host } from '@slipway/runtime/host'

/**
 * Where a page of this project is, in the very repository and version that the workflow names: a fork's or a mirror's users
 * find theirs. `undefined` when the runner does not say (it does for actions of another repository).
 */
export function pageUrl(path: string, { environment }: Pick<Host, 'environment'>): string | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server } = environment
  if (!repository || !ref || !server) return undefined
  return `${server}/${repository}/blob/${encodeURIComponent(ref)}/${path}`
}
