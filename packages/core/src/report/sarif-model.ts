/** The part of SARIF 2.1.0 (OASIS standard) that we write. Lines and columns count from 1, ends of regions are exclusive. */
export interface SarifLog {
  readonly $schema: string
  readonly version: '2.1.0'
  readonly runs: readonly SarifRun[]
}

interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string
      readonly version: string
      readonly semanticVersion: string
      readonly informationUri: string
      readonly rules: readonly SarifRule[]
    }
  }
  readonly invocations: readonly { readonly executionSuccessful: boolean }[]
  readonly columnKind: 'utf16CodeUnits'
  readonly results: readonly SarifResult[]
}

type SarifLevel = 'error' | 'warning' | 'note'

/** What one code stands for. */
export interface SarifRule {
  readonly id: string
  readonly shortDescription: SarifText
  readonly fullDescription: SarifText
  readonly helpUri: string
  readonly help: SarifText & { readonly markdown: string }
  readonly defaultConfiguration: { readonly level: SarifLevel }
  /** What GitHub reads beyond the standard. */
  readonly properties: {
    readonly tags: readonly string[]
    readonly 'problem.severity': 'error' | 'warning' | 'recommendation'
  }
}

interface SarifText {
  readonly text: string
}

/** One diagnostic. */
export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: SarifLevel
  readonly message: SarifText
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: SarifArtifactLocation; readonly region: SarifRegion }
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly {
    readonly description: SarifText
    readonly artifactChanges: readonly {
      readonly artifactLocation: SarifArtifactLocation
      readonly replacements: readonly { readonly deletedRegion: SarifRegion; readonly insertedContent: SarifText }[]
    }[]
  }[]
}

interface SarifArtifactLocation {
  readonly uri: string
  readonly uriBaseId?: string
}

export interface SarifRegion {
  readonly startLine: number
  readonly startColumn?: number
  readonly endLine?: number
  readonly endColumn?: number
}
