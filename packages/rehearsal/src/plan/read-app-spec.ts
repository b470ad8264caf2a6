import {
  type CloudPlatform,
  fillTemplate,
  readCloudAppSpec,
  readCloudValues,
  validateRelease,
} from '@slipway/core/appspec'
import { hasErrors } from '@slipway/core/diagnostics'
import { SlipwayError } from '@slipway/core/errors'
import type { CloudReleaseRequest, PipelineReporter } from '@slipway/core/pipeline'
import type { Files } from '@slipway/core/provider'

/** What an AppSpec says before it is known what goes into it: what has to be there for it to be deployed. */
export interface AppSpecNeeds {
  readonly platform: CloudPlatform
  /** Names of the function and its alias, of the container and its port; absent where they are left open. */
  readonly values: ReadonlyMap<'Name' | 'Alias' | 'ContainerName' | 'ContainerPort', string>
  /** The function of each lifecycle event that calls one. */
  readonly hooks: ReadonlyMap<string, string>
}

/**
 * Reads what a release to AWS Lambda or Amazon ECS needs: from its AppSpec file, or from what one is to be made of.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported.
 */
export async function readNeeds(
  request: CloudReleaseRequest,
  ports: { readonly files: Pick<Files, 'read'>; readonly reporter: PipelineReporter },
): Promise<AppSpecNeeds> {
  const { appSpecFile, lambda, ecs, hooks = [] } = request
  const said = new Map([
    ...entry('Name', lambda?.functionName),
    ...entry('Alias', lambda?.alias),
    ...entry('ContainerName', ecs?.containerName),
    ...entry('ContainerPort', ecs?.containerPort?.toString()),
  ])
  if (appSpecFile === undefined) {
    const platform = lambda === undefined ? 'ecs' : 'lambda'
    return { platform, values: said, hooks: new Map(hooks.map(({ event, functionName }) => [event, functionName])) }
  }
  const text = await readText(appSpecFile, request, ports)
  const diagnostics = validateRelease({ text, file: appSpecFile })
  if (hasErrors(diagnostics)) {
    for (const diagnostic of diagnostics) ports.reporter.report({ type: 'diagnostic', diagnostic })
    throw new SlipwayError('APPSPEC_INVALID', `the AppSpec file "${appSpecFile}" is not one that the service takes`, {
      hint: 'mend what is listed above',
    })
  }
  const { platform, values } = readCloudValues(text, appSpecFile)
  if (platform === undefined || platform === 'ec2') {
    throw new SlipwayError('INPUT_INVALID', `"${appSpecFile}" is no AppSpec file for AWS Lambda or Amazon ECS`, {
      hint: 'a release to instances is its folder or bundle: leave revision out, and name it with source or bundle',
    })
  }
  const { spec } = readCloudAppSpec(text, { file: appSpecFile, platform })
  const written = (['Name', 'Alias', 'ContainerName', 'ContainerPort'] as const).flatMap((name) => {
    const value = values.get(name)
    return value === undefined || value.isOpen ? [] : [[name, value.text] as const]
  })
  return {
    platform,
    values: new Map([...written, ...said]),
    hooks: new Map(spec?.hooks.map(({ event, functionName }) => [event.value, functionName.value])),
  }
}

function entry<Name extends string>(name: Name, value: string | undefined): readonly (readonly [Name, string])[] {
  return value === undefined ? [] : [[name, value]]
}

async function readText(
  file: string,
  { variables }: CloudReleaseRequest,
  { files, reporter }: { readonly files: Pick<Files, 'read'>; readonly reporter: PipelineReporter },
): Promise<string> {
  const text = new TextDecoder().decode(await files.read(file))
  if (variables === undefined) return text
  const filled = fillTemplate(text, file, variables)
  for (const diagnostic of filled.diagnostics) reporter.report({ type: 'diagnostic', diagnostic })
  if (!hasErrors(filled.diagnostics)) return filled.text
  throw new SlipwayError('APPSPEC_INVALID', `the AppSpec file "${file}" has variables that are not given`, {
    hint: 'give their values with appspec-var or appspec-env',
  })
}
