import type { Diagnostic } from '../diagnostics.ts'
import type { WrittenArtifact } from '../mender-artifact/index.ts'
import type { PushedMenderArtifact } from '../pipeline/mender/requests.ts'
import { formatBytes } from './duration.ts'
import { type BundleMarkdownOptions, renderDiagnostics } from './markdown-steps.ts'
import { row } from './markdown-targets.ts'
import { markdownCode, markdownText } from './markdown-text.ts'
import { untrustedText } from './untrusted.ts'

/** How many payload files are named. */
const FILES = 20

/**
 * What came of files that were to become a Mender Artifact, as Markdown.
 *
 * @param artifact `undefined` when something wrong kept it from being written.
 */
export function renderArtifactMarkdown(
  artifact: WrittenArtifact | undefined,
  diagnostics: readonly Diagnostic[],
  options: BundleMarkdownOptions = {},
): string {
  const blocks = [
    artifact === undefined ? '### ❌ no Artifact: what it would be made of has errors' : '### ✅ made an Artifact',
    ...(artifact === undefined ? [] : [renderArtifact(artifact)]),
    ...renderDiagnostics(diagnostics, options),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderArtifact({ sizeBytes, sha256, description }: WrittenArtifact): string {
  const { name, deviceTypes, payloadType, files, isSigned } = description
  const columns = [
    ['Artifact', markdownCode(name)],
    ['Device types', deviceTypes.map((type) => markdownCode(type)).join(', ')],
    ['Update module', payloadType === null ? 'none' : markdownCode(payloadType)],
    ['Size', formatBytes(sizeBytes)],
    [
      'Files',
      files
        .slice(0, FILES)
        .map((file) => markdownCode(file.name))
        .join(', ') + (files.length > FILES ? ', …' : ''),
    ],
    ['Signed', isSigned ? 'yes' : 'no'],
    ['SHA-256', markdownCode(sha256)],
  ] as const
  return [row(columns.map(([head]) => head)), row(columns.map(() => '---')), row(columns.map(([, cell]) => cell))].join(
    '\n',
  )
}

/** What a push of an Artifact did, or with a dry run would do, as Markdown. */
export function renderMenderPushMarkdown(pushed: PlannedOrPushed, isPlan = false): string {
  const { file, unchanged } = pushed
  const head = isPlan
    ? `📝 dry run: ${markdownText(describeMenderPush(pushed))}`
    : unchanged
      ? '✅ the server had this Artifact already'
      : '✅ uploaded the Artifact'
  const columns = [
    ['Release', markdownCode(file.name)],
    ['Device types', file.deviceTypes.map((type) => markdownCode(type)).join(', ')],
    ['Size', formatBytes(file.sizeBytes)],
  ] as const
  const table = [
    row(columns.map(([name]) => name)),
    row(columns.map(() => '---')),
    row(columns.map(([, cell]) => cell)),
  ]
  return `### ${head}\n\n${table.join('\n')}\n`
}

type PlannedOrPushed = Pick<PushedMenderArtifact, 'file' | 'unchanged'>

/** What a push of an Artifact would do, in one line. */
export function describeMenderPush({ file, unchanged }: PlannedOrPushed): string {
  const name = untrustedText(file.name)
  return unchanged
    ? `the server has this Artifact of release ${name} already`
    : `${formatBytes(file.sizeBytes)} would be uploaded as release ${name}`
}
