import type { Provides } from './header.ts'
import type { ArtifactRequest } from './request.ts'

const ROOT_FILESYSTEM = 'rootfs-image'

/** What is cleared of a file system by one that takes its place whole; the second is the name of the checksum in artifacts of before. */
const CLEARED_BY_IMAGE = ['artifact_group', 'rootfs_image_checksum', `${ROOT_FILESYSTEM}.*`]

/** The beginning of the keys of the software, such as `rootfs-image.single-file`; undefined when nothing is said of it. */
export function softwareKeyOf({
  payloadType,
  software,
}: Pick<ArtifactRequest, 'payloadType' | 'software'>): string | undefined {
  if (payloadType === null || software === null) return undefined
  const { filesystem = ROOT_FILESYSTEM, name = payloadType === 'rootfs-image' ? undefined : payloadType } =
    software ?? {}
  return name === undefined ? filesystem : `${filesystem}.${name}`
}

/** The key and the version of the software. */
export function softwareVersionOf(request: ArtifactRequest): Provides {
  const key = softwareKeyOf(request)
  return key === undefined ? {} : { [`${key}.version`]: request.software?.version ?? request.name }
}

/** What is cleared on the device: what was asked for, and what earlier versions of the same software provided, as the official tool does. */
export function clearsProvidesOf(request: ArtifactRequest): readonly string[] {
  const { clearsProvides = [], hasDefaultClearsProvides = true, payloadType } = request
  const key = softwareKeyOf(request)
  if (key === undefined || !hasDefaultClearsProvides) return clearsProvides
  const byDefault = payloadType === 'rootfs-image' && key === ROOT_FILESYSTEM ? CLEARED_BY_IMAGE : [`${key}.*`]
  return [...clearsProvides, ...byDefault.filter((pattern) => !clearsProvides.includes(pattern))]
}

/** Whether a pattern, with `*` for any text, fits a key. */
export function isCleared(key: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('*')
    const [first = '', ...rest] = parts
    const last = rest.pop()
    if (last === undefined) return key === first
    if (key.length < first.length + last.length || !key.startsWith(first) || !key.endsWith(last)) return false
    let at = first.length
    for (const part of rest) {
      const found = key.indexOf(part, at)
      if (found === -1) return false
      at = found + part.length
    }
    return at <= key.length - last.length
  })
}
