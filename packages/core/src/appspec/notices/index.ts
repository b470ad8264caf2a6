import type { Report } from '../finding.ts'
import type { Sections } from '../judge.ts'
import type { YamlMap } from '../yaml/nodes.ts'
import { noteFiles } from './files.ts'
import { noteHooks } from './hooks.ts'
import { noteScripts } from './scripts.ts'

/** Says what is worth knowing about an AppSpec file for EC2/on-premises that is right as it stands. */
export function noteServerAppSpec(root: YamlMap, sections: Sections, report: Report): void {
  noteFiles(root, sections, report)
  noteHooks(root, sections, report)
  noteScripts(sections, report)
}
