import type { HostOs, ServerAppSpec } from './document.ts'
import { type Finding, type Report, refuse } from './finding.ts'
import { checkBlankKeys } from './rules/blank-keys.ts'
import { readFileExistsBehavior } from './rules/file-exists-behavior.ts'
import { readFiles } from './rules/files.ts'
import { readHooks } from './rules/hooks.ts'
import { checkCharacters } from './rules/invisible-character.ts'
import { describe, headOf, lookUp } from './rules/lookup.ts'
import { readOs, targetOs } from './rules/os.ts'
import { checkHostPaths } from './rules/path-of-host.ts'
import { readPermissions } from './rules/permissions.ts'
import { checkServerKeys } from './rules/server-keys.ts'
import { checkVersion, versionRefusal } from './rules/version.ts'
import { entryOf, isFalsy, type YamlNode } from './yaml/nodes.ts'
import { toRubyText } from './yaml/ruby.ts'

/** What could be made of an AppSpec file, sound or not, for the rules that go on from there. */
export type Sections = Omit<ServerAppSpec, 'platform' | 'file' | 'os'> & {
  readonly os: ServerAppSpec['os'] | undefined
  /** The system that the file is written for: its own os when that is one, else the host's. */
  readonly target: HostOs
}

const EMPTY =
  "The deployment failed because the application specification file was empty. Make sure your AppSpec file defines at minimum the 'version' and 'os' properties."

/**
 * Applies the rules of an EC2/on-premises AppSpec section by section, in the agent's own order, so that the first refusal
 * reported is the one that the agent reports.
 */
export function judgeServerAppSpec(root: YamlNode, hostOs: HostOs | undefined, report: Report): Sections | undefined {
  if (isFalsy(root)) {
    const hint = 'write at least "version: 0.0" and "os: linux" or "os: windows"'
    report(refuse('appspec/empty', 'the AppSpec file is empty', EMPTY, { hint }))
    return undefined
  }
  if (root.kind !== 'map') {
    report(notAMap(root))
    return undefined
  }
  const written = entryOf(root, 'os')
  const target = targetOs(written, hostOs ?? 'linux')
  checkVersion(entryOf(root, 'version'), report)
  const os = readOs(written, hostOs ?? target, report)
  const hooks = readHooks(entryOf(root, 'hooks'), target, report)
  const files = readFiles(entryOf(root, 'files'), target, report)
  const permissions = readPermissions(entryOf(root, 'permissions'), target, report)
  const fileExistsBehavior = readFileExistsBehavior(entryOf(root, 'file_exists_behavior'), report)
  checkServerKeys(root, report)
  checkBlankKeys(root, report)
  checkCharacters(root, report)
  checkHostPaths(files, hooks, target, report)
  return { os, target, hooks, files, permissions, ...(fileExistsBehavior !== undefined && { fileExistsBehavior }) }
}

/** A file that holds no map at all is one mistake, not a missing key for each section. */
function notAMap(root: YamlNode): Finding {
  const version = lookUp(root, 'version')
  const refusal =
    'refusal' in version
      ? version.refusal
      : versionRefusal(version.entry === undefined ? '' : toRubyText(version.entry.value))
  return refuse('appspec/type', `the file holds ${describe(root)}; expected a map with "version" and "os"`, refusal, {
    span: headOf(root),
    hint: 'this does not look like an AppSpec file; check that the right file is at this path',
  })
}
