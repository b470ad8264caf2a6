import { readCloudText, type TextKind } from '../appspec/cloud/read-text.ts'
import type { Finding } from '../appspec/finding.ts'
import type { YamlNode } from '../appspec/yaml/nodes.ts'
import type { DiagnosticCode } from '../diagnostics.ts'

/** A text that was read, with where everything stands. Of keys that are given twice both are in its maps. */
export interface ComponentText {
  /** Absent when nothing could be read. */
  readonly root: YamlNode | undefined
  readonly text: string
  readonly findings: readonly Finding[]
  /** Whether the structure was lost on the way: of the rest nothing can be said then. */
  readonly isPartial: boolean
}

const RECIPE: TextKind = {
  noun: 'a recipe',
  misnamed: 'name it recipe.yaml: programs read it by its name',
  isTemplate: false,
}

const GDK_CONFIG: TextKind = {
  noun: 'gdk-config.json',
  misnamed: 'write it in JSON',
  isTemplate: false,
}

/** The reader is that of AppSpec files, and calls what it finds as if it were in one. */
const CODES: Partial<Record<DiagnosticCode, DiagnosticCode>> = {
  'appspec/syntax': 'greengrass/syntax',
  'appspec/ignored-text': 'greengrass/ignored-text',
  'appspec/file-format': 'greengrass/file-format',
}

/** Reads a recipe, in YAML or JSON. Never throws. @param file its name, of which the extension is looked at. */
export function readRecipeText(text: string | Uint8Array, file: string): ComponentText {
  return read(text, file, RECIPE)
}

/** Reads `gdk-config.json`. Never throws. */
export function readGdkConfigText(text: string | Uint8Array, file: string): ComponentText {
  return read(text, file, GDK_CONFIG)
}

function read(text: string | Uint8Array, file: string, kind: TextKind): ComponentText {
  const { root, findings, lostAt } = readCloudText(text, file, kind)
  return {
    root,
    // What is no UTF-8 has no root that anything could point into.
    text: typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text),
    findings: findings.map(({ refusal: _, ...finding }) => ({ ...finding, code: CODES[finding.code] ?? finding.code })),
    isPartial: lostAt !== undefined,
  }
}
