import { fault, warn } from '../finding.ts'
import { toSourceText } from '../yaml/source-text.ts'
import type { CloudText } from './cloud-text.ts'
import { placeholderAt } from './placeholder.ts'
import { readJson } from './read-json.ts'
import { readYamlText } from './read-yaml-text.ts'

/** What a text in JSON or YAML is meant to be. */
export interface TextKind {
  /** How findings call it: `an AppSpec file`. */
  readonly noun: string
  /** What to do about a file that is named .json and is written in YAML. */
  readonly misnamed: string
  /** Whether a template engine may still have to fill it in: placeholders are read as texts then. */
  readonly isTemplate: boolean
}

const APPSPEC: TextKind = {
  noun: 'an AppSpec file',
  misnamed: 'name it .yml, and give "YAML" as the type of the revision in S3',
  isTemplate: true,
}

const NONE = (): undefined => undefined

/**
 * Reads an AppSpec file for AWS Lambda or Amazon ECS, or another text of its kind, which is JSON or YAML. A file that begins with a brace
 * is JSON, unless it is named otherwise and is sound YAML. Never throws.
 *
 * @param file its name, of which the extension is looked at.
 */
export function readCloudText(text: string | Uint8Array, file: string, kind: TextKind = APPSPEC): CloudText {
  const source = toSourceText(text)
  if (!('text' in source)) {
    return { root: undefined, findings: [fault(source.code, source.message, source)], lostAt: { line: 1, column: 1 } }
  }
  const isNamedJson = /\.json$/i.test(file)
  const [first] = source.text.trimStart()
  if (first === '{' || (isNamedJson && first === '"')) {
    const json = readJson(source, kind.isTemplate ? placeholderAt : NONE)
    if (isNamedJson || json.findings.length === 0 || json.lostAt !== undefined) return json
    const yaml = readYamlText(source, kind)
    return yaml.findings.length === 0 ? yaml : json
  }
  const yaml = readYamlText(source, kind)
  if (!isNamedJson || yaml.root?.kind !== 'map') return yaml
  const misnamed = warn('appspec/file-format', 'the file is named .json and is written in YAML', {
    hint: kind.misnamed,
  })
  return { ...yaml, findings: [misnamed, ...yaml.findings] }
}
