import type { HostOs } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import { entryOf, isFalsy, isNull, type YamlMap, type YamlNode } from '../yaml/nodes.ts'
import { strip, toRubyText } from '../yaml/ruby.ts'
import { describe, headOf, shorten } from './lookup.ts'

/**
 * Reports a script that runs as another user than the AppSpec file seems to say (agent: `runas` is put behind `su` as it
 * stands, `sudo` is true for Ruby unless it is false or nothing; both are ignored on Windows).
 */
export function checkScriptUser(script: YamlMap, os: HostOs, report: Report): void {
  const runas = entryOf(script, 'runas')
  const sudo = entryOf(script, 'sudo')
  if (os === 'windows') {
    for (const entry of [runas, sudo]) {
      if (entry === undefined || isFalsy(entry.value)) continue
      const message = `"${toRubyText(entry.key)}" is ignored on Windows; scripts run as the user of the agent`
      report(warn('appspec/script-user', message, { span: entry.key.span, hint: 'remove it' }))
    }
    return
  }
  if (runas !== undefined && !isNull(runas.value)) {
    const { value, key } = runas
    const user = strip(toRubyText(value))
    const hint = 'name a user of the host, or remove the key to run the script as the user of the agent'
    if (user === '') {
      report(warn('appspec/script-user', 'the runas is blank; the script fails at "su"', { span: key.span, hint }))
    } else if (value.kind !== 'scalar' || value.value.type !== 'string') {
      const message = `the runas is ${describe(value)}, read as a user with the name "${shorten(user)}"`
      report(warn('appspec/script-user', message, { span: headOf(value), hint }))
    } else if (/[\s:;&|<>$()"'`\\]/.test(user)) {
      const message = `the runas "${shorten(user)}" is no name of a user; it becomes part of a command line`
      report(warn('appspec/script-user', message, { span: value.span, hint }))
    }
  }
  if (sudo !== undefined) checkSudo(sudo.value, report)
}

function checkSudo(node: YamlNode, report: Report): void {
  if (isFalsy(node) || (node.kind === 'scalar' && node.value.type === 'boolean')) return
  const text = strip(toRubyText(node))
  if (/^(?:true|yes|on|y|1)$/i.test(text)) return
  const isNo = /^(?:false|no|off|n|0|nil|null|)$/i.test(text)
  report(
    warn('appspec/script-user', `sudo is ${describe(node)}, which counts as true`, {
      span: headOf(node),
      hint: isNo
        ? 'write "sudo: false" without quotes, or remove it'
        : 'write "sudo: true"; the user of a script is told by "runas"',
    }),
  )
}
