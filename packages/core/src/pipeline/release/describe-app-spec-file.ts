import { createHash } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactFile, Files } from '../../provider.ts'
import { openAppSpecFile } from './app-spec-source.ts'

/** Nobody writes an AppSpec of this size: it is another file by mistake. */
const MAX_BYTES = 1024 * 1024

/**
 * Describes an AppSpec file that is stored as it is, once the service would take it. Its content's digest is that of its bytes.
 *
 * @throws SlipwayError APPSPEC_INVALID with a line for each error, SOURCE_INVALID, INPUT_INVALID for one of EC2/on-premises.
 */
export async function describeAppSpecFile(
  file: string,
  format: 'YAML' | 'JSON',
  files: Pick<Files, 'kindOf' | 'read'>,
): Promise<Pick<ArtifactFile, 'format' | 'sizeBytes' | 'sha256' | 'contentDigest'>> {
  const source = await openAppSpecFile(file, undefined, { files, reporter: { report: () => undefined } })
  const errors = source.write(new Map()).diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const lines = errors.map(({ message, span }) => {
      const place = span === undefined ? '' : `:${span.start.line}:${span.start.column}`
      return `${file}${place}: ${message}`
    })
    throw new SlipwayError('APPSPEC_INVALID', lines.join('\n'), {
      hint: errors.map(({ hint }) => hint).find((hint) => hint !== undefined) ?? `slipway validate ${file} shows more`,
    })
  }
  const bytes = await files.read(file)
  if (bytes.length > MAX_BYTES) {
    throw new SlipwayError('SOURCE_INVALID', `"${file}" has ${bytes.length} bytes, which is no AppSpec file`)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { format, sizeBytes: bytes.length, sha256, contentDigest: sha256 }
}
