import type { FileMapping, HostOs } from '../document.ts'
import { type Report, refuse, warn } from '../finding.ts'
import { isFalsy, isNull, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { NO_CONVERSION, noMethod, toRubyText } from '../yaml/ruby.ts'
import { checkDestination, checkDestinationIsFolder } from './destination.ts'
import { describe, headOf, lookUp, nearKey, shorten } from './lookup.ts'
import { checkPathText } from './path-text.ts'

const NO_SOURCE =
  'The deployment failed because the application specification file specifies a destination file, but no source file. Update the files section of the AppSpec file, and then try again.'

/** Reads `files`: a list of what is copied and where to (agent: `parse_files`, `FileInfo`). */
export function readFiles(entry: YamlEntry | undefined, os: HostOs, report: Report): readonly FileMapping[] {
  if (entry === undefined) return []
  const { key, value } = entry
  if (isFalsy(value)) {
    if (isNull(value)) {
      report(
        warn('appspec/files', '"files" is left blank; nothing is copied', { span: key.span, hint: 'remove the key' }),
      )
    }
    return []
  }
  if (value.kind === 'list') return value.items.flatMap((item) => readMapping(item, os, report) ?? [])
  if (value.kind === 'map' && value.entries.length === 0) return []
  report(
    refuse(
      'appspec/files',
      `"files" is ${describe(value)}; expected a list of entries with "source" and "destination"`,
      value.kind === 'map' ? NO_CONVERSION : noMethod('each', value),
      { span: headOf(value), hint: 'begin each entry with "- source:"' },
    ),
  )
  return []
}

function readMapping(node: YamlNode, os: HostOs, report: Report): FileMapping | undefined {
  const source = lookUp(node, 'source')
  const destination = lookUp(node, 'destination')
  if ('refusal' in source || 'refusal' in destination) {
    const refusal = 'refusal' in source ? source.refusal : noMethod('[]', node)
    report(
      refuse(
        'appspec/files',
        `an entry of "files" is ${describe(node)}; expected "source" and "destination"`,
        refusal,
        {
          span: node.span,
          hint: isNull(node) ? 'remove the lone "-"' : 'write "- source: …" and below it "destination: …"',
        },
      ),
    )
    return undefined
  }
  const from = source.entry?.value
  const to = destination.entry?.value
  const fault = missingPart(node, from, to)
  if (fault !== undefined || from === undefined || to === undefined) {
    if (fault !== undefined) report(fault)
    return undefined
  }
  for (const [part, name] of [
    [from, 'source'],
    [to, 'destination'],
  ] as const) {
    checkIsText(part, name, report)
    checkPathText(part, name, os, report)
  }
  checkDestination(to, os, report)
  checkDestinationIsFolder(toRubyText(from), to, report)
  return {
    source: { value: toRubyText(from), span: from.span },
    destination: { value: toRubyText(to), span: to.span },
    span: node.span,
  }
}

function missingPart(
  node: YamlNode,
  source: YamlNode | undefined,
  destination: YamlNode | undefined,
): ReturnType<typeof refuse> | undefined {
  if (source === undefined || isNull(source)) {
    const found = node.kind === 'map' ? 'has no source' : `is ${describe(node)}; expected "source" and "destination"`
    const misspelt = source === undefined ? nearKey(node, 'source') : undefined
    return refuse('appspec/files', `an entry of "files" ${found}`, NO_SOURCE, {
      span: headOf(node),
      hint:
        misspelt === undefined
          ? 'name the file or folder of the bundle: "source: app"'
          : `write "source" instead of "${misspelt}"`,
    })
  }
  if (destination !== undefined && !isNull(destination)) return undefined
  const name = toRubyText(source)
  const misspelt = destination === undefined ? nearKey(node, 'destination') : undefined
  return refuse(
    'appspec/files',
    `the source "${shorten(name)}" has no destination`,
    `The deployment failed because the application specification file specifies only a source file (${name}). Add the name of the destination file to the files section of the AppSpec file, and then try again.`,
    {
      span: source.span,
      hint:
        misspelt === undefined
          ? 'add "destination:" below it, in the same column as "source:"'
          : `write "destination" instead of "${misspelt}"`,
    },
  )
}

/** Anything but a text passes the agent's parser and breaks Install, which calls text methods on it. */
function checkIsText(node: YamlNode, name: string, report: Report): void {
  if (node.kind === 'scalar' && node.value.type === 'string') return
  report(
    warn('appspec/files', `the ${name} is ${describe(node)}; Install will fail, for it expects a text`, {
      span: headOf(node),
      hint: 'put it in quotes',
    }),
  )
}
