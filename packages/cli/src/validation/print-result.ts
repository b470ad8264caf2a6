import type { Fix } from '@slipway/core/appspec'
import { diagnosticJson } from '@slipway/core/appspec/format-diagnostic'
import type { CheckedRelease } from '@slipway/core/pipeline/check'
import { countOf, describeValidity, diagnosticPage, type Validated } from '@slipway/core/report/validity'
import type { Paint } from '@slipway/core/report/words'
import type { Outside } from '../outside.ts'
import { createRevisionReporter, paintFor } from '../reporters/index.ts'
import { nameFrom } from './check.ts'
import type { PlannedFix } from './fix-release.ts'
import { writeOutput } from './replace-file.ts'
import { type FailOn, isFailing, type ValidationFormat } from './settings.ts'
import type { SourceText } from './sources.ts'

/** What came of a validation, and how it is to be told. */
export interface ValidationResult {
  readonly release: Pick<CheckedRelease, 'diagnostics' | 'warnings'>
  /** @defaultValue `release` */
  readonly what?: Validated
  readonly sourceText: SourceText
  /** What --fix did, or would do. */
  readonly planned: readonly PlannedFix[]
  readonly isFixed: boolean
  readonly isDiff: boolean
  readonly failOn: FailOn
  readonly showsNotices: boolean
}

/** Tells a machine on stdout, or in a file, and people where that leaves them room. */
export async function printResult(
  result: ValidationResult,
  format: ValidationFormat,
  output: string | undefined,
  outside: Outside,
): Promise<void> {
  if (format === 'github') {
    const { printToGitHub } = await import('./print-to-github.ts')
    return printToGitHub(result, outside)
  }
  const machine = format === 'text' ? undefined : `${JSON.stringify(await toJson(result, format, outside))}\n`
  if (machine !== undefined && output !== undefined) await writeOutput(output, machine)
  await printText(result, outside, machine !== undefined && output === undefined)
  if (machine !== undefined && output === undefined) outside.print(machine)
}

async function toJson(
  { release, planned, isFixed, isDiff, sourceText }: ValidationResult,
  format: 'json' | 'sarif',
  outside: Outside,
): Promise<unknown> {
  const { diagnostics } = release
  if (format === 'json') {
    const fixes = planned.flatMap(({ file, steps }) =>
      steps.map(({ title, fix }) => ({ file, title, ...(fix !== undefined && { code: fix.diagnostic.code }) })),
    )
    return { diagnostics: diagnostics.map(diagnosticJson), ...((isFixed || isDiff) && { fixes }) }
  }
  const { renderSarif } = await import('@slipway/core/report/sarif')
  // Code scanning knows files from the root of the repository, wherever in it the command runs.
  const root = outside.environment.GITHUB_WORKSPACE || process.cwd()
  const fixes = planned.flatMap(({ steps }) =>
    steps.flatMap(({ fix }): readonly Fix[] => (fix === undefined ? [] : [fix])),
  )
  return renderSarif(diagnostics, { sourceText, fixes, nameOf: (file) => nameFrom(root, file) })
}

/** Tells people: what was mended, what is left with a line of the source each, what the codes mean, and the verdict. */
export async function printText(result: ValidationResult, outside: Outside, isStdoutTaken: boolean): Promise<void> {
  const { release, planned, isFixed, isDiff, sourceText, showsNotices } = result
  const print = isStdoutTaken ? outside.printError : outside.print
  const paint = await paintFor(outside, isStdoutTaken)
  if (planned.length > 0 && (isFixed || isDiff)) {
    const { describeFixes } = await import('./show-fixes.ts')
    print(
      describeFixes(planned, isFixed ? 'fixed' : 'would fix', paint)
        .map((line) => `${line}\n`)
        .join(''),
    )
  }
  const reporter = await createRevisionReporter({ outside, isJson: isStdoutTaken, sourceText, showsNotices })
  for (const message of release.warnings) reporter.report({ type: 'warning', message })
  for (const diagnostic of release.diagnostics) reporter.report({ type: 'diagnostic', diagnostic })
  print(
    describeEnd(result, paint)
      .map((line) => `${line}\n`)
      .join(''),
  )
}

function describeEnd(result: ValidationResult, paint: Paint): readonly string[] {
  const { release, planned, isFixed, isDiff, showsNotices, failOn } = result
  const { diagnostics } = release
  const shown = diagnostics.filter(({ severity }) => showsNotices || severity !== 'notice')
  const codes = [...new Set(shown.map(({ code }) => code))]
  const notices = diagnostics.length - diagnostics.filter(({ severity }) => severity !== 'notice').length
  const steps = planned.reduce((sum, one) => sum + one.steps.length, 0)
  return [
    ...(codes.length === 0 ? [] : ['what each code means and how it is mended:']),
    ...codes.map((code) => `  ${paint.dim(diagnosticPage(code))}`),
    ...(codes.length === 0 ? [] : ['']),
    verdict(result, failOn, paint),
    ...(notices > 0 && !showsNotices
      ? [`  ${countOf(notices, 'notice')} not shown; --notices shows ${notices === 1 ? 'it' : 'them'}`]
      : []),
    ...(steps > 0 && isFixed ? [`  ${countOf(steps, 'fix', 'fixes')} made`] : []),
    ...(steps > 0 && !isFixed && !isDiff
      ? [`  --fix makes ${countOf(steps, 'fix', 'fixes')}; --diff shows ${steps === 1 ? 'it' : 'them'}`]
      : []),
  ]
}

function verdict(
  { release: { diagnostics }, what }: Pick<ValidationResult, 'release' | 'what'>,
  failOn: FailOn,
  paint: Paint,
): string {
  const isBad = isFailing(diagnostics, failOn)
  const why = isBad && !isFailing(diagnostics, 'error') ? ', which --fail-on warning does not let pass' : ''
  return `${isBad ? paint.bad('✗') : paint.good('✓')} ${describeValidity(diagnostics, what)}${why}`
}
