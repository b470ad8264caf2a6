import { type DiagnosticPart, formatDiagnostic } from '@slipway/core/appspec/format-diagnostic'
import type { Severity } from '@slipway/core/diagnostics'
import { unreachable } from '@slipway/core/errors'
import type { ReadRelease, RevisionEvent } from '@slipway/core/pipeline'
import { describeContent } from '@slipway/core/report/bundle-content'
import { formatBytes, formatDuration, type Paint, untrustedLines } from '@slipway/core/report/words'
import type { StepStyle } from './step-reporter.ts'

/** The lines that tell a person of one event on the way to a revision; none for what is progress only. */
export function describeRevisionStep(
  event: RevisionEvent,
  { paint, sourceText, showsNotices = false }: StepStyle,
): string[] {
  const done = paint.good('✓')
  switch (event.type) {
    case 'diagnostic': {
      const { diagnostic } = event
      if (diagnostic.severity === 'notice' && !showsNotices) return []
      const colours = { paint: paintDiagnostic(paint, diagnostic.severity) }
      return formatDiagnostic(diagnostic, sourceText?.(diagnostic.file), colours).split('\n').concat('')
    }
    case 'warning':
      return [`warning: ${event.message}`]
    case 'bundled': {
      const { path, format, sizeBytes } = event.bundle
      return [
        `${done} bundled ${describeFiles(event.bundle)} into ${path} (${format}, ${formatBytes(sizeBytes)})`,
      ].concat(contentLines(event.bundle, paint))
    }
    case 'release-read':
      return [`${done} read ${describeFiles(event.release)} of ${event.release.source}`].concat(
        contentLines(event.release, paint),
      )
    case 'uploaded': {
      const { artifact, sizeBytes, elapsedMs } = event
      const place = `s3://${artifact.bucket}/${artifact.key}`
      return [`${done} uploaded ${formatBytes(sizeBytes)} to ${place} in ${formatDuration(elapsedMs)}`]
    }
    case 'upload-skipped': {
      const { bucket, key } = event.artifact
      return [`${done} not uploaded again: s3://${bucket}/${key} (${event.reason})`]
    }
    case 'left-over-parts': {
      const { leftOver } = event
      const place = `s3://${leftOver.bucket}/${leftOver.key}`
      if (leftOver.kind === 'not-removed') {
        return untrustedLines(
          paint.dim(
            `  parts that a killed upload may have left under ${place} were not looked for: ${leftOver.reason}`,
          ),
        )
      }
      const uploads = leftOver.uploads === 1 ? 'an upload' : `${leftOver.uploads} uploads`
      return untrustedLines(`${done} removed the parts of ${uploads} to ${place} that had not ended`)
    }
    case 'revision-registered':
      return [`${done} registered as a revision of application ${event.applicationName}`]
    case 'bundle-progress':
    case 'upload-progress':
      return []
    default:
      return unreachable(event)
  }
}

function describeFiles({ fileCount }: Pick<ReadRelease, 'fileCount'>): string {
  return `${fileCount} ${fileCount === 1 ? 'file' : 'files'}`
}

function contentLines({ content, contentDigest }: Omit<ReadRelease, 'source'>, paint: Paint): string[] {
  const large = describeContent(content)
  return [...(large === undefined ? [] : [paint.dim(`  ${large}`)]), paint.dim(`  content ${contentDigest}`)]
}

/** The colours of a compiler: what is wrong in the colour of how bad it is, the way there dimmed. */
function paintDiagnostic(paint: Paint, severity: Severity): (part: DiagnosticPart, text: string) => string {
  const alarm = { error: paint.bad, warning: paint.warn, notice: paint.dim }[severity]
  const styles: Readonly<Record<DiagnosticPart, (text: string) => string>> = {
    place: paint.strong,
    error: (text) => paint.strong(alarm(text)),
    warning: (text) => paint.strong(alarm(text)),
    notice: alarm,
    carets: alarm,
    code: paint.dim,
    gutter: paint.dim,
    hint: paint.good,
  }
  return (part, text) => styles[part](text)
}
