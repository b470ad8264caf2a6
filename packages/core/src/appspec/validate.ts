import type { Diagnostic } from '../diagnostics.ts'
import { validateCloud } from './cloud/validate-cloud.ts'
import { toDiagnostics } from './finding.ts'
import type { ReleaseToValidate } from './release-to-validate.ts'
import { validateServerRelease } from './validate-server.ts'

/**
 * Says everything that is wrong with a release: its AppSpec file as the agent or the service would judge it, and for
 * EC2/on-premises what it names that is not there, does not fit together or cannot run. This is the validator as a library:
 * no disk and no network is touched, nothing is thrown, and what is not given is not judged.
 *
 * @example
 * const entries: ReleaseEntry[] = [
 *   { path: 'appspec.yml', type: 'file' },
 *   { path: 'scripts/start.sh', type: 'file', mode: 0o755 },
 * ]
 * const text = 'version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - location: scripts/start.sh\n'
 * listHookScripts({ text, entries }) // ['scripts/start.sh']
 * const contents = new Map([['scripts/start.sh', new TextEncoder().encode('#!/bin/bash\r\n./serve\r\n')]])
 * validateRelease({ text, file: 'appspec.yml', entries, contents }) // an error: appspec/script-line-endings
 */
export function validateRelease(release: ReleaseToValidate): readonly Diagnostic[] {
  const { text, file, platform } = release
  if (text === undefined) return validateServerRelease(release)
  const { isForServer, findings } = validateCloud(text, file, platform)
  return isForServer ? validateServerRelease(release, findings) : toDiagnostics(findings, file)
}
