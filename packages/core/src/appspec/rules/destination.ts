import type { HostOs } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { shorten } from './lookup.ts'

/**
 * A destination is a fully qualified directory. The agent accepts others, and resolves them against the directory in which it
 * happens to run (agent reference: planned paths are expanded, existence tests are not).
 */
export function checkDestination(node: YamlNode, os: HostOs, report: Report): void {
  if (node.kind !== 'scalar' || node.value.type !== 'string') return
  const path = node.value.value
  if (os === 'linux' ? path.startsWith('/') : /^(?:[A-Za-z]:)?[\\/]/.test(path)) return
  report(
    warn(
      'appspec/destination',
      `the destination "${shorten(path)}" is not an absolute path; where it ends up depends on where the agent runs`,
      {
        span: node.span,
        hint:
          os === 'linux'
            ? 'give the full path of a directory, beginning with "/"'
            : 'give the full path of a directory with its drive, such as "C:\\inetpub\\wwwroot"',
      },
    ),
  )
}
