import type { HostOs } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { lastName, looksLikeFile } from './file-name.ts'
import { shorten } from './lookup.ts'

/**
 * A destination is a fully qualified directory. The agent accepts others, and resolves them against the directory in which it
 * happens to run (agent reference: planned paths are expanded, existence tests are not).
 */
export function checkDestination(node: YamlNode, os: HostOs, report: Report): void {
  if (node.kind !== 'scalar' || node.value.type !== 'string') return
  const path = node.value.value
  if (os === 'linux' ? path.startsWith('/') : /^(?:[A-Za-z]:)?[\\/]/.test(path)) return
  // What a variable stands for may be absolute, and so is what backslashes are a slip of; both are told elsewhere.
  if (/^[~$%]/.test(path) || (os === 'linux' && path.startsWith('\\'))) return
  const isOfWindows = /^[A-Za-z]:[\\/]/.test(path)
  const message = isOfWindows
    ? `the destination "${shorten(path)}" is a path of Windows; on a Linux host it is the name of a folder`
    : `the destination "${shorten(path)}" is not an absolute path; where it ends up depends on where the agent runs`
  const hint = isOfWindows
    ? 'a path of Linux begins with "/"; the hosts are Windows hosts with "os: windows" only'
    : os === 'linux'
      ? 'give the full path of a directory, beginning with "/"'
      : 'give the full path of a directory with its drive, such as "C:\\inetpub\\wwwroot"'
  report(warn('appspec/destination', message, { span: node.span, hint }))
}

/** A single file keeps its name below the destination, which is a directory always: a copy cannot rename. */
export function checkDestinationIsFolder(source: string, destination: YamlNode, report: Report): void {
  if (destination.kind !== 'scalar' || destination.value.type !== 'string') return
  const path = destination.value.value
  const from = lastName(source)
  const to = lastName(path)
  if (!looksLikeFile(from) || !looksLikeFile(to) || /[/\\]$/.test(path)) return
  if (from !== to && endingOf(from) !== endingOf(to)) return
  const separator = path.includes('\\') ? '\\' : '/'
  const parent = path.slice(0, path.length - to.length - 1) || separator
  report(
    warn(
      'appspec/destination-file',
      `the destination "${shorten(path)}" becomes a directory; the file ends up at "${shorten(`${path}${separator}${from}`)}"`,
      {
        span: destination.span,
        hint: from === to ? `write "${shorten(parent)}"` : `write "${shorten(parent)}"; a copy cannot rename a file`,
      },
    ),
  )
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.')).toLowerCase()
}
