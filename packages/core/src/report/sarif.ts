import { type Fix, placesIn } from '../appspec/fix/edit.ts'
import { pageAddress } from '../appspec/schema/address.ts'
import { DIAGNOSTIC_TITLES, type Diagnostic, type DiagnosticCode, type Severity, type Span } from '../diagnostics.ts'
import { VERSION } from '../version.ts'
import { fingerprints } from './fingerprint.ts'
import type { SarifLog, SarifRegion, SarifResult, SarifRule } from './sarif-model.ts'
import { diagnosticPage } from './validity.ts'

export interface SarifOptions {
  /** The text of a file that diagnostics are about: results are recognised again by the line that they are at. */
  readonly sourceText?: (file: string) => string | undefined
  /** What mends diagnostics, with edits of the text of their file. @defaultValue none */
  readonly fixes?: readonly Fix[]
  /** A file's name from the root of what is scanned. @defaultValue as diagnostics have it */
  readonly nameOf?: (file: string) => string
}

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<Severity, string>

/** What GitHub shows beside a rule: notices are no problem, but something worth knowing. */
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', notice: 'recommendation' } as const

/** What a rule is about, by the family of its code. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  appspec: ['appspec', 'codedeploy'],
  mender: ['mender'],
  greengrass: ['recipe', 'greengrass-v2'],
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/**
 * Diagnostics as a SARIF 2.1.0 log, for code scanning and for editors. The same diagnostics give the same bytes.
 *
 * @param diagnostics their files are relative to the root of what is scanned, or absolute.
 */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  { sourceText = () => undefined, fixes = [], nameOf = (file) => file }: SarifOptions = {},
): SarifLog {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const prints = fingerprints(diagnostics, sourceText)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Slipway',
            version: VERSION,
            semanticVersion: VERSION,
            informationUri: pageAddress('README.md'),
            rules: codes.map((code) => toRule(code, diagnostics)),
          },
        },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic, index): SarifResult => {
          const { code, severity, message, hint, file, span } = diagnostic
          const text = sourceText(file)
          const mending = fixes.filter((fix) => fix.diagnostic === diagnostic)
          const artifactLocation = toArtifactLocation(nameOf(file))
          return {
            ruleId: code,
            ruleIndex: codes.indexOf(code),
            level: LEVELS[severity],
            message: { text: hint === undefined ? message : `${message}\n${hint}` },
            locations: [{ physicalLocation: { artifactLocation, region: toRegion(span) } }],
            partialFingerprints: { 'slipwayFinding/v1': prints[index] ?? '' },
            ...(mending.length > 0 &&
              text !== undefined && {
                fixes: mending.map(({ title, edits }) => ({
                  description: { text: title },
                  artifactChanges: [{ artifactLocation, replacements: toReplacements(edits, text) }],
                })),
              }),
          }
        }),
      },
    ],
  }
}

/** A rule is as severe as the severest that it has found: most have one severity only. */
function toRule(code: DiagnosticCode, diagnostics: readonly Diagnostic[]): SarifRule {
  const [severity = 'warning'] = diagnostics
    .filter((one) => one.code === code)
    .map((one) => one.severity)
    .sort((a, b) => RANK[a] - RANK[b])
  const [title, page] = [`${DIAGNOSTIC_TITLES[code]}.`, diagnosticPage(code)]
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: title },
    helpUri: page,
    help: {
      text: `${title} What it means and how to mend it: ${page}`,
      markdown: `${title} [What it means and how to mend it](${page})`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: TAGS[code.split('/', 1).join()] ?? [],
      'problem.severity': PROBLEM_SEVERITIES[severity],
    },
  }
}

/** A relative path is one of the root that whoever reads the log knows; nothing of this machine is in it. */
function toArtifactLocation(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '')
  const isWindows = /^[A-Za-z]:\//.test(path)
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (isWindows) return { uri: `file:///${encoded.replace('%3A', ':')}` }
  return path.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: '%SRCROOT%' }
}

/** Code scanning wants a line: what is wrong with the whole file is at its first. */
function toRegion(span: Span | undefined): SarifRegion {
  if (span === undefined) return { startLine: 1 }
  const { start, end } = span
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

function toReplacements(
  edits: Fix['edits'],
  text: string,
): { readonly deletedRegion: SarifRegion; readonly insertedContent: { readonly text: string } }[] {
  const places = placesIn(text)
  return edits.map(({ start, end, replacement }) => ({
    deletedRegion: toRegion({ start: places.positionOf(start), end: places.positionOf(end) }),
    insertedContent: { text: replacement },
  }))
}
