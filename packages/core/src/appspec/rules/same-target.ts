import type { FileMapping, HostOs } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import { expandPath, lastName, looksLikeFile, withoutSlash } from './file-name.ts'
import { shorten } from './lookup.ts'

/** Reports entries of `files` that put one file at the same place twice, as far as their names say so: Install fails. */
export function checkSameTargets(files: readonly FileMapping[], os: HostOs, report: Report): void {
  const fold = (path: string): string => expandPath(os === 'windows' ? path.replaceAll('\\', '/').toLowerCase() : path)
  const known = new Map<string, FileMapping>()
  for (const mapping of files) {
    const source = fold(mapping.source.value)
    const name = lastName(source)
    const directory = fold(mapping.destination.value)
    // Folders with other names may hold the same files; only the folder itself is known to do.
    const target = looksLikeFile(name) ? `${withoutSlash(directory)}/${name}` : `${source}\n${directory}`
    // A relative destination is no other way to write an absolute one.
    const key = `${/^[/\\]/.test(mapping.destination.value)} ${target}`
    const earlier = known.get(key)
    if (earlier === undefined) known.set(key, mapping)
    else report(same(mapping, earlier))
  }
}

function same({ source, destination }: FileMapping, earlier: FileMapping): ReturnType<typeof warn> {
  const line = earlier.source.span.start.line
  return warn(
    'appspec/same-target',
    `"${shorten(source.value)}" is copied to "${shorten(destination.value)}", where line ${line} copies the same file; Install fails`,
    { span: source.span, hint: 'remove one of the two entries' },
  )
}
