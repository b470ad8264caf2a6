import { join } from 'node:path'
import { createCodeDeployProvider, createS3ObjectReader } from '@slipway/aws'
import { SlipwayError } from '@slipway/core/errors'
import type { CloudReleaseRequest } from '@slipway/core/pipeline'
import type { AskedRelease } from '@slipway/runtime/cloud-release'
import { localFiles } from '@slipway/runtime/local-files'
import { requireHooks } from '../platforms/lambda.ts'
import type { Found, Stage } from '../platforms/stage.ts'
import type { RehearsalValues } from '../rehearse.ts'
import type { ComputePlatform, RehearsalReport } from '../report/model.ts'
import { makeWorldFolder } from '../world/world-folder.ts'
import type { PlannedRun, PlanPorts } from './cloud-parts.ts'
import { fetchLastSuccessful, LAST_SUCCESSFUL } from './fetch-last-successful.ts'
import { findGroup, type PlannedGroup } from './find-group.ts'
import { findPrevious, type PreviousFiles } from './find-previous.ts'
import { planEcs } from './plan-ecs.ts'
import { planLambda } from './plan-lambda.ts'
import { planServer } from './plan-server.ts'
import { readNeeds } from './read-app-spec.ts'

/** A rehearsal that can be run. Disposing of it removes what was made for it. */
export interface Rehearsal extends AsyncDisposable {
  readonly facts: Pick<
    RehearsalReport,
    | 'platform'
    | 'release'
    | 'isolation'
    | 'previous'
    | 'application'
    | 'deploymentGroup'
    | 'groupSource'
    | 'configuration'
    | 'devices'
    | 'notes'
  >
  run(stage: Stage, found: Found): Promise<void>
}

/**
 * Finds out what is rehearsed, and that everything that it needs is there.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID, APPSPEC_INVALID before anything is begun.
 */
export async function planRehearsal(
  values: RehearsalValues,
  asked: AskedRelease | undefined,
  ports: PlanPorts,
): Promise<Rehearsal> {
  if (asked?.kind === 'revision') {
    throw new SlipwayError('INPUT_INVALID', `${ports.written('revision')} is a revision that is elsewhere`, {
      hint: 'a rehearsal needs the release on this machine: its folder or bundle, or its AppSpec file',
    })
  }
  const folder = await makeWorldFolder()
  try {
    const { platform, group, release, isolation, run } = await (asked === undefined
      ? planForInstances(values, folder.path, ports)
      : planForCloud(values, asked.request, folder.path, ports))
    return {
      facts: {
        platform,
        release,
        ...(isolation !== undefined && { isolation }),
        ...(values.previous !== undefined && { previous: values.previous }),
        application: group.applicationName,
        deploymentGroup: group.deploymentGroupName,
        groupSource: group.source,
        configuration: group.configurationName,
        notes: group.notes,
      },
      run,
      [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
    }
  } catch (error) {
    await folder[Symbol.asyncDispose]()
    throw error
  }
}

type Planned = PlannedRun & { readonly platform: ComputePlatform; readonly group: PlannedGroup }

async function planForInstances(values: RehearsalValues, folder: string, ports: PlanPorts): Promise<Planned> {
  const platform = 'server'
  const notes: string[] = []
  const before = await findBefore(values, folder, ports, notes)
  const found = await findGroup(platform, toAskedGroup(values), { ...ports, files: localFiles })
  const group = { ...found, notes: [...notes, ...found.notes] }
  return { platform, group, ...(await planServer({ values, before, group, ports, folder })) }
}

/** @param notes gets what the release before is, where its name does not say it. */
async function findBefore(
  values: RehearsalValues,
  folder: string,
  ports: PlanPorts,
  notes: string[],
): Promise<PreviousFiles | undefined> {
  const { previous } = values
  if (previous === undefined || !(await isLastSuccessful(previous))) {
    return previous === undefined ? undefined : findBeforeHere(previous, folder, ports)
  }
  const { 'application-name': applicationName, 'deployment-group': deploymentGroupName } = values
  if (applicationName === undefined || deploymentGroupName === undefined) {
    throw new SlipwayError('INPUT_INVALID', `of which deployment group "${previous}" is meant is not told`, {
      hint: `give ${ports.written('application-name')} and ${ports.written('deployment-group')}`,
    })
  }
  const file = join(folder, 'last-successful')
  const { settings, signal } = ports
  const account = { provider: createCodeDeployProvider(settings), objects: createS3ObjectReader(settings, signal) }
  const what = await fetchLastSuccessful({ applicationName, deploymentGroupName }, file, account, signal)
  notes.push(`the release before is ${what}`)
  return { at: () => file, isCommit: false }
}

/** A folder of that name is meant by it, as any other is. */
async function isLastSuccessful(previous: string): Promise<boolean> {
  return previous === LAST_SUCCESSFUL && (await localFiles.kindOf(previous)) === undefined
}

async function planForCloud(
  values: RehearsalValues,
  request: CloudReleaseRequest,
  folder: string,
  ports: PlanPorts,
): Promise<Planned> {
  const needs = await readNeeds(request, { files: localFiles, reporter: ports.reporter })
  requireHooks(needs.hooks, values.functions)
  if (values.previous === undefined) throw withoutPrevious(ports)
  if (await isLastSuccessful(values.previous)) throw noBundle(ports)
  const before = await findBeforeHere(values.previous, folder, ports)
  const { platform } = needs
  const group = await findGroup(platform, toAskedGroup(values), { ...ports, files: localFiles })
  const parts = { values, request, needs, before, group, ports }
  return { platform, group, ...(await (platform === 'lambda' ? planLambda(parts) : planEcs(parts))) }
}

function findBeforeHere(previous: string, folder: string, ports: PlanPorts): Promise<PreviousFiles> {
  return findPrevious(previous, join(folder, 'before'), { files: localFiles, ...ports })
}

function toAskedGroup(values: RehearsalValues) {
  return {
    applicationName: values['application-name'],
    deploymentGroupName: values['deployment-group'],
    file: values.group,
    configurationName: values['deployment-config'],
  }
}

function noBundle({ written }: PlanPorts): SlipwayError {
  return new SlipwayError(
    'INPUT_INVALID',
    `${written('previous')} is "${LAST_SUCCESSFUL}", and the release has no bundle`,
    {
      hint: 'for a function or a service, name the folder of the release before, or a branch, tag or commit',
    },
  )
}

function withoutPrevious({ written }: PlanPorts): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `${written('previous')} is missing: what the release replaces`, {
    hint: 'a function or a service is there before a deployment: name the folder of the release before, or a branch, tag or commit',
  })
}
