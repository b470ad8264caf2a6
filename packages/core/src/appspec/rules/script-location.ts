import type { HostOs } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { strip, toRubyText } from '../yaml/ruby.ts'
import { describe, headOf, shorten } from './lookup.ts'
import { checkPathText } from './path-text.ts'

/** A location is a path and not a command line: the agent looks for a file of exactly that name, and splits it at blanks to run it. */
export function checkLocation(node: YamlNode, os: HostOs, report: Report): void {
  if (node.kind !== 'scalar' || node.value.type !== 'string') {
    const message = `the location is ${describe(node)}, read as the path "${shorten(toRubyText(node))}"`
    const hint = 'give the path of a script as a text, in quotes'
    report(warn('appspec/script-location', message, { span: headOf(node), hint }))
    return
  }
  const path = strip(node.value.value)
  if (!isCommandLine(path)) {
    checkPathText(node, 'location', os, report)
    return
  }
  report(
    warn('appspec/command-line', `the location "${shorten(path)}" is a command line; expected the path of one script`, {
      span: node.span,
      hint: 'put the command into a script of the release and name that',
    }),
  )
}

/** A blank within a name is left to the rule that knows the release, where a file may have such a name. */
function isCommandLine(path: string): boolean {
  return (
    /[|;<>]|&&|\s&|\s-{1,2}\w/.test(path) ||
    /^(?:sudo|su|sh|bash|python3?|node|npm|pip3?|export|cd|powershell(?:\.exe)?)\s/.test(path)
  )
}
