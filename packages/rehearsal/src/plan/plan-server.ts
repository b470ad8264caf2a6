import { join } from 'node:path'
import { platform } from 'node:process'
import { APPSPEC_NAME, readAppSpec } from '@slipway/core/appspec'
import { SlipwayError } from '@slipway/core/errors'
import { bundleRevision } from '@slipway/core/pipeline'
import { readAppSpecVariables } from '@slipway/runtime/bundle-request'
import { localFiles } from '@slipway/runtime/local-files'
import { temporaryFiles } from '@slipway/runtime/temporary-files'
import { rehearseServer } from '../platforms/server.ts'
import type { PlannedBundle } from '../platforms/server-plan.ts'
import type { Found } from '../platforms/stage.ts'
import type { RehearsalValues } from '../rehearse.ts'
import { installedPaths } from '../world/installed-paths.ts'
import type { PlannedRun, PlanPorts } from './cloud-parts.ts'
import type { PlannedGroup } from './find-group.ts'
import type { PreviousFiles } from './find-previous.ts'

/** An AppSpec file is never larger. */
const APPSPEC_BYTES = 1024 * 1024

export interface ServerParts {
  readonly values: RehearsalValues
  readonly before: PreviousFiles | undefined
  readonly group: PlannedGroup
  readonly ports: PlanPorts
  /** Where bundles are written. */
  readonly folder: string
}

/**
 * Plans the rehearsal of a release to instances, whose bundles are made now.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID, APPSPEC_INVALID, SECRETS_FOUND, ARCHIVE_INVALID.
 */
export async function planServer({ values, before, group, ports, folder }: ServerParts): Promise<PlannedRun> {
  const { source = '.', bundle } = values
  const named = bundle ?? source
  if (bundle !== undefined && before?.isCommit === true) {
    throw new SlipwayError('INPUT_INVALID', `${ports.written('bundle')} is made by a build, and no commit holds it`, {
      hint: 'name the bundle of the release before as previous, or rehearse the folder with source',
    })
  }
  const release = await toBundle(named, join(folder, 'release.zip'), values, ports)
  const previous = before && (await toBundle(before.at(named), join(folder, 'previous.zip'), values, ports))
  return {
    release: named,
    isolation: values.isolation,
    run: (stage, found) => {
      const isBalanced = group.hasBalancer || values['load-balancer']
      if (!isBalanced) {
        found.notes.push(
          'there is no load balancer: clients ask each instance, which answers nobody from its stop to its start',
        )
      }
      if (values.isolation === 'directory') tellOfFolders(found)
      else found.notes.push('each instance is this machine, seen through a layer of its own, which is thrown away')
      const { instances, isolation, 'request-path': requestPath } = values
      const healthCheckPath = isBalanced ? (values['health-check-path'] ?? requestPath) : undefined
      return rehearseServer(
        { release, previous, instances, isolation, requestPath, healthCheckPath, group },
        stage,
        found,
      )
    },
  }
}

/** What follows from instances that are folders of this machine. */
function tellOfFolders({ notes, notTold }: Found): void {
  notes.push(
    'scripts are not confined: instances are folders of this machine, and hooks find them by SLIPWAY_INSTANCE_ROOT',
  )
  if (platform !== 'linux') {
    notTold.push({ what: 'processes and ports', why: 'only Linux shows the environment of processes' })
  }
  notTold.push(
    {
      what: 'what scripts do outside of their instance',
      why: 'they run on this machine, where SLIPWAY_INSTANCE_ROOT alone keeps instances apart',
    },
    { what: 'owners', why: 'in a folder of this machine files stay with the user who runs the rehearsal' },
  )
}

/** A folder becomes a bundle as `slipway bundle` makes one; a file is one. */
async function toBundle(
  path: string,
  output: string,
  values: RehearsalValues,
  ports: PlanPorts,
): Promise<PlannedBundle> {
  const { reporter, environment, signal } = ports
  const kind = await localFiles.kindOf(path)
  if (kind === undefined) {
    throw new SlipwayError('SOURCE_INVALID', `"${path}" does not exist`, {
      hint: 'name the folder or the bundle of a release; in a workflow, run actions/checkout and the build first',
    })
  }
  if (kind === 'file') return { file: path, ...(await readBundle(path, signal)) }
  const { createBundleWriter, DEFAULT_MODIFIED_AT } = await import('@slipway/core/bundle/io')
  const variables = readAppSpecVariables(values, environment)
  const { path: file } = await bundleRevision(
    {
      source: path,
      output,
      format: 'zip',
      modifiedAt: DEFAULT_MODIFIED_AT,
      allowSecrets: values['allow-secrets'],
      ...(variables !== undefined && { appSpecVariables: variables }),
    },
    { files: localFiles, temporary: temporaryFiles, archive: createBundleWriter(), reporter },
    { signal },
  )
  return { file, ...(await readBundle(file, signal)) }
}

async function readBundle(bundle: string, signal: AbortSignal): Promise<Omit<PlannedBundle, 'file'>> {
  const isWanted = (path: string): boolean => path === APPSPEC_NAME
  const limits = { limitBytes: APPSPEC_BYTES, totalBytes: APPSPEC_BYTES }
  const { contents, entries } = await localFiles.inspectArchive(bundle, { isWanted, ...limits }, { signal })
  const text = contents.get(APPSPEC_NAME)
  const { spec, refusal } = readAppSpec(text ?? '', { file: APPSPEC_NAME })
  if (text !== undefined && spec !== undefined) return { appSpec: spec, installed: installedPaths(spec, entries) }
  throw new SlipwayError(
    'ARCHIVE_INVALID',
    `bundle "${bundle}" has no ${APPSPEC_NAME} that an agent takes: ${refusal ?? 'there is none at its root'}`,
    {
      hint: 'slipway validate says what is wrong with it',
    },
  )
}
