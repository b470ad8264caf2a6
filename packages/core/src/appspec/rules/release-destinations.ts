import type { FileMapping } from '../document.ts'
import { type Finding, fault, type Report, warn } from '../finding.ts'
import type { CopyConflict, CopyPlan } from './copy-plan.ts'
import { shorten } from './lookup.ts'

/**
 * What `files` installs must fit together: the agent refuses a plan in which two sources are copied to one path, or a file is
 * where a folder has to be (agent: `InstallInstruction`), before it copies anything but after the old revision is removed.
 */
export function checkDestinations(mappings: readonly FileMapping[], plan: CopyPlan, report: Report): void {
  for (const conflict of plan.conflicts) {
    const [earlier, later] = conflict.mappings.map((index) => mappings[index])
    if (earlier !== undefined && later !== undefined) report(describeConflict(conflict, earlier, later))
  }
  for (const { path, mapping } of plan.loops) {
    report(
      warn(
        'appspec/source-loop',
        `the link "${shorten(path)}" leads to a folder that it is in; Install follows it round and round`,
        {
          span: mappings[mapping]?.source.span,
          hint: 'leave the link out of the release',
        },
      ),
    )
  }
}

function describeConflict(
  { kind, path, other, count }: CopyConflict,
  earlier: FileMapping,
  later: FileMapping,
): Finding {
  const span = later.source.span
  const more = count > 1 ? ` (and ${count - 1} more)` : ''
  const [first, second] = [earlier, later].map(({ source }) => `"${shorten(source.value)}"`)
  const by = first === second ? `twice from ${first}` : `from ${first} and from ${second}`
  switch (kind) {
    case 'same-file':
      return fault(
        'appspec/same-target',
        `"${shorten(path)}"${more} is installed ${by}; Install fails with two sources for one destination`,
        { span, hint: 'let one entry of "files" install it' },
      )
    case 'file-and-folder':
      return fault(
        'appspec/file-and-folder',
        `"${shorten(path)}"${more} is to be a file and a folder, by ${first} and ${second}; Install fails`,
        { span, hint: 'a destination is always a folder, also of a single file' },
      )
    case 'capitals':
      return warn(
        'appspec/same-target',
        `"${shorten(other)}" and "${shorten(path)}"${more} are one file on a Windows host; the one that is copied last stays`,
        { span, hint: 'rename one of the two' },
      )
  }
}
