import type { YamlNode } from '../yaml/nodes.ts'

/**
 * The ways in which templates mark what is filled in before a deployment: CodePipeline's `<TASK_DEFINITION>`, shells and
 * Terraform, GitHub and Azure Pipelines, Jinja and Helm, Octopus, Windows, and others. Lengths are bounded so that hostile texts cost no time.
 * `$LATEST` is a version of AWS Lambda and no placeholder.
 */
const MARKS = [
  '\\$\\{\\{[^{}\\n]{1,200}\\}\\}',
  '\\$\\{[^{}\\s]{1,200}\\}',
  '\\$\\([^()\\s]{1,200}\\)',
  '\\$(?!LATEST\\b)[A-Za-z_]\\w{0,200}',
  '\\{\\{[^{}\\n]{1,200}\\}\\}',
  '\\{%[^{}\\n]{1,200}%\\}',
  '#\\{[^{}\\n]{1,200}\\}#?',
  '<%[^<>\\n]{1,200}%>',
  '<[A-Za-z_][^<>\\n]{0,200}>',
  '%[A-Za-z_]\\w{0,200}%',
  '@@?[A-Za-z_][\\w.]{0,200}@@?',
  '__[A-Za-z]\\w{0,200}__',
].join('|')

const AT = new RegExp(MARKS, 'y')
const ANYWHERE = new RegExp(MARKS)
const TAG = /^!(?:Sub|Ref|GetAtt|ImportValue|Join|Select|FindInMap|If|Split|Base64|Transform|Cidr|GetAZs)\b/
const INTRINSIC = /^(?:Ref|Fn::\w+)$/

/** The length of the placeholder that begins at this offset, unquoted. */
export function placeholderAt(source: string, at: number): number | undefined {
  if (!/[$<{%@_#]/.test(source[at] ?? '')) return undefined
  AT.lastIndex = at
  return AT.exec(source)?.[0].length
}

/** The placeholder in a value: what is to be replaced before the deployment. */
export function placeholderIn(node: YamlNode): string | undefined {
  if (node.kind === 'scalar') return placeholderInText(node.text)
  const [entry, ...others] = node.kind === 'map' ? node.entries : []
  if (entry?.key.kind !== 'scalar' || others.length > 0) return undefined
  return INTRINSIC.test(entry.key.text) ? entry.key.text : undefined
}

/** As {@link placeholderIn}, for a text. */
export function placeholderInText(text: string): string | undefined {
  if (TAG.test(text) || /^\[[^[\]\n]{1,200}\]$|^\{[A-Za-z_]\w{0,200}\}$/.test(text)) return text
  return ANYWHERE.exec(text)?.[0]
}

const STAND_IN = /PLACEHOLDER|REPLACE|CHANGE_?ME|TODO|^x+$|\byour\b/i
const NAME_OF_VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/

/**
 * Whether a value that cannot be right as it stands was left to be filled in, though nothing marks it: `TASK_DEFINITION_ARN`,
 * `your-arn`, or the name of its own key.
 */
export function isStandIn(text: string, key: string): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (STAND_IN.test(text) || NAME_OF_VARIABLE.test(text)) return true
  return ['arn', bare(key), `${bare(key)}arn`].includes(bare(text))
}
