import { resolve } from 'node:path'
import type { CheckedRelease } from '@slipway/core/pipeline'
import { localFiles } from '@slipway/runtime/local-files'

/** The text of a file that diagnostics are about, by the name that they have it under. */
export type SourceText = (file: string) => string | undefined

/** Reads the files that diagnostics point into; of a file that cannot be read no line is shown. */
export async function readSources({ diagnostics, text }: CheckedRelease, appSpec: string): Promise<SourceText> {
  const isAppSpec = (file: string): boolean => resolve(file) === resolve(appSpec)
  const others = new Set(
    diagnostics.filter(({ file, span }) => span !== undefined && !isAppSpec(file)).map(({ file }) => file),
  )
  const texts = new Map<string, string>()
  for (const file of others) {
    const bytes = await localFiles.read(file).catch(() => undefined)
    if (bytes !== undefined) texts.set(file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  }
  return (file) => (isAppSpec(file) ? text : texts.get(file))
}
