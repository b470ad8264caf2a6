import { note, type Report } from '../finding.ts'
import type { Sections } from '../judge.ts'
import { expandPath, isBelow, withoutSlash } from '../rules/file-name.ts'
import { shorten } from '../rules/lookup.ts'
import { entryOf, type YamlMap } from '../yaml/nodes.ts'

/** Notes what a copy does that its author may not think of, each once a file. */
export function noteFiles(root: YamlMap, { files, permissions, fileExistsBehavior }: Sections, report: Report): void {
  if (files.length === 0) return
  if (fileExistsBehavior === undefined) {
    const message =
      'file_exists_behavior is not given: a file that is on a host and not from the last deployment fails this one'
    report(
      note('appspec/existing-files', `${message}, unless the deployment says otherwise`, {
        span: entryOf(root, 'files')?.key.span,
        hint: 'add "file_exists_behavior: OVERWRITE" or "RETAIN" at the top level if such files may be there',
      }),
    )
  } else if (fileExistsBehavior.value === 'RETAIN' && permissions.length > 0) {
    report(
      note('appspec/existing-files', 'files that RETAIN keeps get no permissions, and are not removed later', {
        span: fileExistsBehavior.span,
      }),
    )
  }
  const whole = files.find(({ source }) => /^[/\\.]+$/.test(source.value) && !source.value.includes('..'))
  if (whole !== undefined) {
    report(
      note(
        'appspec/whole-release',
        `all of the release is copied to "${shorten(whole.destination.value)}", with appspec.yml and the scripts`,
        { span: whole.source.span, hint: 'name a folder of the release to copy only what is in it' },
      ),
    )
  }
  const directories = new Set(files.map(({ destination }) => expandPath(withoutSlash(destination.value))))
  const rule = permissions.find(({ object }) => directories.has(expandPath(object.value)))
  if (rule === undefined || [...directories].some((each) => isBelow(expandPath(rule.object.value), each))) return
  report(
    note(
      'appspec/directory-itself',
      `the directory "${shorten(rule.object.value)}" itself keeps its owner and mode; permissions are for what was copied below it`,
      { span: rule.object.span, hint: 'change the directory itself in a script of AfterInstall' },
    ),
  )
}
