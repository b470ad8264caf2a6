import type { HostOs, Platform } from '../../appspec/index.ts'
import { loadValidator } from '../../appspec/load-validator.ts'
import { locateAppSpec } from '../../appspec/locate.ts'
import { SCRIPT_BYTES } from '../../appspec/release-to-validate.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArchiveInspection, CallOptions, Files } from '../../provider.ts'
import type { CheckedRelease } from './check-release.ts'
import { HOOK_SCRIPTS_BYTES } from './read-scripts.ts'

export interface CheckBundleRequest {
  /** A zip, tar or tgz, told by its content. */
  readonly path: string
  readonly hostOs?: HostOs | undefined
  readonly platform?: Platform
  /** Look at the AppSpec file alone, not at the scripts and files that it names. */
  readonly appSpecOnly?: boolean
}

/** How much of an AppSpec file is read: none that anybody wrote is larger. */
const APPSPEC_BYTES = 1024 * 1024

/** Where the AppSpec file of a bundle can be, and in which capitals. */
const MAY_BE_APPSPEC = /^(?:[^/]+\/)?appspec\.yml$/i

/**
 * Says what is wrong with a bundle, by whomever it was made, as the agent will unpack it. Of its files, only the AppSpec file
 * and the beginning of the scripts that it names are read.
 *
 * @throws SlipwayError ARCHIVE_INVALID when it cannot be read, or holds what a host would refuse.
 */
export async function checkBundle(
  { path, appSpecOnly = false, ...target }: CheckBundleRequest,
  files: Pick<Files, 'inspectArchive'>,
  options: CallOptions = {},
): Promise<CheckedRelease> {
  const { findReleaseFile, listHookScripts } = await import('../../appspec/list-hook-scripts.ts')
  const read = (isWanted: (path: string) => boolean, limitBytes: number): Promise<ArchiveInspection> =>
    files.inspectArchive(path, { isWanted, limitBytes, totalBytes: HOOK_SCRIPTS_BYTES }, options)

  const bundle = await read((name) => MAY_BE_APPSPEC.test(name), APPSPEC_BYTES)
  const { entries, format: bundleFormat } = bundle
  const place = { ...target, bundleFormat }
  const appSpec = locateAppSpec(entries, place).path
  const text = appSpec === undefined ? undefined : await readAppSpec(appSpec)

  async function readAppSpec(name: string): Promise<Uint8Array | undefined> {
    const found = findReleaseFile(entries, name)
    if (found === undefined) return undefined
    if ((found.sizeBytes ?? 0) > APPSPEC_BYTES) throw tooLarge(path, name, found.sizeBytes ?? 0)
    return (
      bundle.contents.get(found.path) ??
      (await read((one) => one === found.path, APPSPEC_BYTES)).contents.get(found.path)
    )
  }

  const file = `${path}/${appSpec ?? 'appspec.yml'}`
  const around = appSpecOnly && text !== undefined ? {} : { entries }
  const scripts = new Set(text === undefined ? [] : listHookScripts({ text, ...around, ...place }))
  const contents = scripts.size === 0 ? undefined : (await read((name) => scripts.has(name), SCRIPT_BYTES)).contents
  const validateRelease = await loadValidator(text, target.platform)
  const found = validateRelease({ text, file, ...around, ...place, ...(contents !== undefined && { contents }) })
  // What is said of other files names them from the root of the bundle.
  const diagnostics = found.map((one) => (one.file === file ? one : { ...one, file: `${path}/${one.file}` }))
  return { diagnostics, warnings: [], ...(text !== undefined && { text: decodeText(text) }) }
}

/** Columns count a byte order mark, and whoever mends the file has to see it. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function tooLarge(path: string, name: string, sizeBytes: number): SlipwayError {
  return new SlipwayError(
    'ARCHIVE_INVALID',
    `"${name}" in bundle "${path}" has ${sizeBytes} bytes, which no AppSpec file has`,
    {
      hint: 'look at what was bundled under that name',
    },
  )
}
