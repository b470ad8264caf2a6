import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerAppSpec } from '@slipway/core/appspec'
import { SlipwayError } from '@slipway/core/errors'
import { hasErrnoCode } from './failure-text.ts'
import type { ReadAppSpec } from './ports.ts'

/** Reads the AppSpec file of a revision for a hook event, which looks for the specified name only. */
export async function readHookAppSpec(
  archive: string,
  appSpecFilename: string,
  readAppSpec: ReadAppSpec,
): Promise<ServerAppSpec> {
  const spec = await readIfPresent(archive, nameOf(appSpecFilename), readAppSpec)
  if (spec !== undefined) return spec
  throw new SlipwayError('APPSPEC_INVALID', missingAppSpec(archive, nameOf(appSpecFilename)), {
    hint: 'put the AppSpec file at the root of the bundle, under the same name in every revision of the group',
  })
}

/** Reads the AppSpec file of a revision for Install, which falls back to the two usual names. */
export async function readInstallAppSpec(
  archive: string,
  appSpecFilename: string,
  readAppSpec: ReadAppSpec,
): Promise<ServerAppSpec> {
  for (const name of new Set([nameOf(appSpecFilename), 'appspec.yaml', 'appspec.yml'])) {
    const spec = await readIfPresent(archive, name, readAppSpec)
    if (spec !== undefined) return spec
  }
  throw new SlipwayError('APPSPEC_INVALID', `No such file or directory - ${join(archive, nameOf(appSpecFilename))}`, {
    hint: 'put an AppSpec file named "appspec.yml" at the root of the bundle',
  })
}

function nameOf(appSpecFilename: string): string {
  return appSpecFilename === '' ? 'appspec.yml' : appSpecFilename
}

async function readIfPresent(
  archive: string,
  name: string,
  readAppSpec: ReadAppSpec,
): Promise<ServerAppSpec | undefined> {
  let bytes: Buffer
  try {
    bytes = await readFile(join(archive, name))
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
  const { spec, refusal, diagnostics } = readAppSpec(bytes, { file: name, hostOs: 'linux' })
  if (spec !== undefined) return spec
  const fault = diagnostics.find(({ severity }) => severity === 'error')
  const hint = fault?.hint
  throw new SlipwayError(
    'APPSPEC_INVALID',
    refusal ?? fault?.message ?? `the AppSpec file "${name}" of the revision cannot be used`,
    hint === undefined ? {} : { hint },
  )
}

/** The real agent's own words, by which its users search. */
function missingAppSpec(archive: string, name: string): string {
  return (
    'The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory at revision-relative path ' +
    `"${name}". The revision was unpacked to directory "${archive}", and the AppSpec file was expected but not found at ` +
    `path "${join(archive, name)}". Consult the AWS CodeDeploy Appspec documentation for more information at ` +
    'http://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file.html'
  )
}
