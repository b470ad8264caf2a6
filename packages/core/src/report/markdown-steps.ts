import type { Diagnostic, Severity } from '../diagnostics.ts'
import type { Bundle, ReadRelease } from '../pipeline/events.ts'
import type { PushedRevision } from '../pipeline/push-item.ts'
import { describeRevision } from '../revision/index.ts'
import { renderContentMarkdown } from './bundle-content.ts'
import { formatBytes } from './duration.ts'
import { row } from './markdown-targets.ts'
import { markdownCode, markdownLink, markdownText } from './markdown-text.ts'
import { untrustedLines } from './untrusted.ts'
import { countOf, describeValidity, type Validated } from './validity.ts'

/** How many diagnostics a table shows. */
const ROWS = 100

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** What the repository knew of a release folder. */
interface FolderFacts {
  readonly commit?: string
  /** Whether tracked files differed from the commit. */
  readonly dirty?: boolean
}

/** A bundle with what the repository knew of its folder. */
export interface BundleFacts extends Bundle, FolderFacts {}

/** A release folder that was read, with what the repository knew of it. */
export interface ReleaseFacts extends ReadRelease, FolderFacts {}

export interface BundleMarkdownOptions {
  /** The page that explains a diagnostic. @defaultValue codes are shown without a link */
  readonly explain?: (code: Diagnostic['code']) => string | undefined
}

/**
 * What came of a release folder, as Markdown: the bundle, and what validation had to say.
 *
 * @param bundle `undefined` when errors in the AppSpec kept it from being written.
 */
export function renderBundleMarkdown(
  bundle: BundleFacts | undefined,
  diagnostics: readonly Diagnostic[],
  options: BundleMarkdownOptions = {},
): string {
  const blocks = [
    bundle === undefined ? '### ❌ not bundled: the AppSpec has errors' : '### ✅ bundled',
    ...(bundle === undefined ? [] : [renderMade(bundle), ...renderContentMarkdown(bundle.content)]),
    ...renderDiagnostics(diagnostics, options),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The same of a folder that was read for something else, which has a heading of its own. */
export function renderReleaseMarkdown(
  release: ReleaseFacts,
  diagnostics: readonly Diagnostic[],
  options: BundleMarkdownOptions = {},
): string {
  const blocks = [
    renderMade(release),
    ...renderContentMarkdown(release.content),
    ...renderDiagnostics(diagnostics, options),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderMade(made: BundleFacts | ReleaseFacts): string {
  const { fileCount, contentDigest, commit, dirty } = made
  const columns: (readonly [string, string])[] = [
    ...('path' in made ? describeFile(made) : [['Folder', markdownCode(made.source)] as const]),
    ['Files', String(fileCount)],
    ['Content digest', markdownCode(contentDigest)],
  ]
  if (commit !== undefined) {
    const changes = dirty === true ? ' with uncommitted changes' : ''
    columns.push(['Commit', `${markdownCode(commit.slice(0, 12))}${changes}`])
  }
  const [head, cells] = [columns.map(([name]) => name), columns.map(([, value]) => value)]
  return [row(head), row(head.map(() => '---')), row(cells)].join('\n')
}

function describeFile({ path, format, sizeBytes }: BundleFacts): (readonly [string, string])[] {
  return [
    ['File', markdownCode(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))],
    ['Format', format],
    ['Size', formatBytes(sizeBytes)],
  ]
}

/**
 * What validation of a release, or of a component, had to say, as Markdown: the first line says whether it is valid.
 */
export function renderValidationMarkdown(
  diagnostics: readonly Diagnostic[],
  { what, ...options }: BundleMarkdownOptions & { readonly what?: Validated } = {},
): string {
  const verdict = `${diagnostics.some(({ severity }) => severity === 'error') ? '❌' : '✅'} ${describeValidity(diagnostics, what)}`
  return `${[`### ${verdict}`, ...renderDiagnostics(diagnostics, options)].join('\n\n')}\n`
}

/** What was found wrong, worst first, with notices folded away; empty where nothing was. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: BundleMarkdownOptions): string[] {
  const [notices, found] = [
    diagnostics.filter(({ severity }) => severity === 'notice'),
    diagnostics.filter(({ severity }) => severity !== 'notice'),
  ]
  const blocks = renderTable(found, options)
  if (notices.length === 0) return blocks
  const summary = `<summary>${countOf(notices.length, 'notice')}</summary>`
  return [...blocks, `<details>${summary}`, ...renderTable(notices, options), '</details>']
}

function renderTable(diagnostics: readonly Diagnostic[], { explain }: BundleMarkdownOptions): string[] {
  if (diagnostics.length === 0) return []
  const shown = [...diagnostics].sort((one, other) => ORDER[one.severity] - ORDER[other.severity]).slice(0, ROWS)
  const head = ['Place', 'Severity', 'What is wrong', 'What to change', 'Code']
  const lines = shown.map(({ file, span, severity, message, hint = '', code }) => {
    const place = span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`
    const page = markdownLink(markdownCode(code), explain?.(code))
    return row([markdownCode(place), severity, markdownText(message), markdownText(hint), page])
  })
  const more = diagnostics.length - shown.length
  const table = [row(head), row(head.map(() => '---')), ...lines].join('\n')
  return more === 0 ? [table] : [table, `and ${more} more`]
}

/** Where a revision is stored, as Markdown. */
export function renderPushMarkdown({ revision, unchanged, artifact, sizeBytes }: PushedRevision): string {
  const place = markdownCode(describeRevision(revision), 1_200)
  const version = artifact.version === undefined ? '' : `, version ${markdownCode(artifact.version)}`
  const upload = unchanged ? 'not uploaded again: the bucket held the same bundle' : 'uploaded'
  return `### ✅ revision stored\n\n${place} (${formatBytes(sizeBytes)}${version}), ${upload}\n`
}

/** What ended a step that has no result to tell of, as Markdown. */
export function renderErrorMarkdown(error: {
  readonly code: string
  readonly message: string
  readonly hint?: string | undefined
}): string {
  const { code, message, hint } = error
  const [first = '', ...more] = untrustedLines(message).map((line) => markdownText(line, 1_000))
  const blocks = [
    `### ❌ ended by an error (${markdownCode(code)})`,
    // Wrong inputs are told all at once, a line each.
    more.length === 0 ? first : [first, ...more].map((line) => `- ${line}`).join('\n'),
    ...(hint === undefined ? [] : [`What to do: ${markdownText(hint, 1_000)}`]),
  ]
  return `${blocks.join('\n\n')}\n`
}
