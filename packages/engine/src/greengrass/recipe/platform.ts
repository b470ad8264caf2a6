import type { Manifest, Recipe } from './recipe.ts'

/** What a core device says it is: `os`, `architecture` and whatever else manifests ask for. */
export type PlatformAttributes = Readonly<Record<string, string>>

/** The first manifest that a device fits; `undefined` when it fits none. A recipe without manifests is for every device. */
export function manifestFor(
  { manifests }: Pick<Recipe, 'manifests'>,
  attributes: PlatformAttributes,
): Manifest | undefined {
  if (manifests.length === 0) return { platform: {}, selections: ['all'], artifacts: [] }
  return manifests.find(({ platform }) => fits(platform, attributes))
}

/** Whether a simulated core device fits one of some platforms; without any, every device does. */
export function isForThisMachine(platforms: readonly PlatformAttributes[]): boolean {
  const attributes = thisPlatform()
  return platforms.length === 0 || platforms.some((platform) => fits(platform, attributes))
}

/** Words that every device fits; the templates of the development kit say `all`. */
const ANY: ReadonlySet<string> = new Set(['*', 'all', 'any'])

function fits(platform: Readonly<Record<string, string>>, attributes: PlatformAttributes): boolean {
  return Object.entries(platform).every(([key, wanted]) => {
    const value = attributes[key]
    if (ANY.has(wanted)) return true
    const pattern = /^\/(.*)\/$/.exec(wanted)?.[1]
    if (value === undefined) return false
    return pattern === undefined ? value === wanted : new RegExp(`^(?:${pattern})$`).test(value)
  })
}

const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'aarch64', ia32: 'x86', arm: 'arm' }

/** What simulated core devices are: this machine. */
export function thisPlatform(): PlatformAttributes {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  return { os, architecture: ARCHITECTURES[process.arch] ?? process.arch, runtime: 'aws_nucleus_classic' }
}
