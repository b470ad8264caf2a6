import type { Span } from '../diagnostics.ts'
import type { Finding } from './finding.ts'
import type { Sections } from './judge.ts'
import { checkAgainstRelease, type Surroundings } from './rules/release.ts'

/** Why a path of the AppSpec file is that of nothing, as far as its text tells. */
const REASONS: ReadonlySet<string> = new Set(['appspec/command-line', 'appspec/literal-path', 'appspec/backslash'])

const ABSENCES: ReadonlySet<string> = new Set([
  'appspec/script-missing',
  'appspec/script-path',
  'appspec/source-missing',
])

/**
 * Holds an AppSpec file against its release, and gives all findings: where something is not in the release, and the text of
 * its path tells why, the two are one finding.
 */
export function judgeRelease(
  sections: Sections,
  surroundings: Surroundings,
  ofFile: readonly Finding[],
): readonly Finding[] {
  const ofRelease: Finding[] = []
  checkAgainstRelease(sections, surroundings, (finding) => ofRelease.push(finding))
  const absent = new Set(ofRelease.flatMap(({ code, span }) => (ABSENCES.has(code) ? [placeOf(span)] : [])))
  const isReason = ({ code, span }: Finding): boolean => REASONS.has(code) && absent.has(placeOf(span))
  const hints = new Map(ofFile.filter(isReason).map(({ span, hint }) => [placeOf(span), hint]))
  return [
    ...ofFile.filter((finding) => !isReason(finding)),
    ...ofRelease.map((finding) => {
      const hint = ABSENCES.has(finding.code) ? hints.get(placeOf(finding.span)) : undefined
      return hint === undefined ? finding : { ...finding, hint }
    }),
  ]
}

function placeOf(span: Span | undefined): string {
  return span === undefined ? '' : `${span.start.line}:${span.start.column}`
}
