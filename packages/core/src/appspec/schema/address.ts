import type { Platform } from '../platform.ts'

/** The repository of the project and the tag that users name, as in the `uses:` of a workflow; a test holds it equal to the examples. */
const PROJECT = 'slipway/slipway'
const TAG = 'v1'

/** Where the schema of a platform is published, or the one for all platforms: what an editor is told to load. */
export function schemaAddress(platform?: Platform): string {
  const name = platform === undefined ? 'appspec' : `appspec-${platform}`
  return `https://raw.githubusercontent.com/${PROJECT}/${TAG}/schemas/${name}.schema.json`
}

/** Where a page of the documentation is published, by its path in the repository. */
export function pageAddress(path: string): string {
  return `https://github.com/${PROJECT}/blob/${TAG}/${path}`
}
