import { SlipwayError } from '@slipway/core/errors'
import {
  cloudOptions,
  type deploymentOptions,
  type OptionSpec,
  type OptionValues,
  readDeploymentOptions,
  targetOptions,
  text,
} from '@slipway/core/inputs'
import type { DeploymentRequest, Files } from '@slipway/core/provider'
import type { RevisionLocation } from '@slipway/core/revision'

const REVISION =
  'revision JSON of "slipway push", s3://bucket/key, github:owner/repo@commit, or an AppSpec file for AWS Lambda or Amazon ECS'

/** What is deployed to which group: by options, or by a request as the AWS CLI takes it. */
export const requestOptions: Readonly<
  Record<'application-name' | 'deployment-group' | 'revision' | 'cli-input-json', OptionSpec<string | undefined>>
> = {
  'application-name': unlessInJson('NAME', targetOptions['application-name'].help),
  'deployment-group': unlessInJson('NAME', targetOptions['deployment-group'].help),
  revision: {
    ...text('REVISION', REVISION, 'required unless the JSON says it, or other options say what an AppSpec is made of'),
    requiredUnless: ['cli-input-json', ...Object.keys(cloudOptions)],
  },
  'cli-input-json': text(
    'FILE',
    "the whole request, as aws deploy create-deployment takes it: a file's name, file://NAME, or JSON",
  ),
}

function unlessInJson(placeholder: string, help: string): OptionSpec<string | undefined> {
  return { ...text(placeholder, help, 'required unless the JSON says it'), requiredUnless: 'cli-input-json' }
}

/**
 * The request that the options and the JSON make together.
 *
 * @param asked what the options say is deployed, if they do
 * @throws SlipwayError INPUT_INVALID with a line for each thing that neither says, SOURCE_INVALID for a file that cannot be read.
 */
export async function readDeploymentRequest(
  values: OptionValues<typeof requestOptions & typeof deploymentOptions>,
  asked: RevisionLocation | undefined,
  files: Pick<Files, 'read'>,
): Promise<DeploymentRequest> {
  const json = values['cli-input-json']
  const input = json === undefined ? {} : await readInput(json, files)
  const applicationName = values['application-name'] ?? input.applicationName
  const deploymentGroupName = values['deployment-group'] ?? input.deploymentGroupName
  const revision = asked ?? input.revision
  if (applicationName === undefined || deploymentGroupName === undefined || revision === undefined) {
    const problems = [
      ...(applicationName === undefined
        ? [`--application-name is missing: ${targetOptions['application-name'].help}`]
        : []),
      ...(deploymentGroupName === undefined
        ? [`--deployment-group is missing: ${targetOptions['deployment-group'].help}`]
        : []),
      ...(revision === undefined ? [`--revision is missing: ${REVISION}`] : []),
    ]
    throw new SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'slipway deploy --help lists the options' })
  }
  return { ...input, applicationName, deploymentGroupName, revision, ...readDeploymentOptions(values) }
}

async function readInput(given: string, files: Pick<Files, 'read'>): Promise<Partial<DeploymentRequest>> {
  const { parseCreateDeploymentJson } = await import('@slipway/core/pipeline')
  if (given.trimStart().startsWith('{')) return parseCreateDeploymentJson(given)
  const path = given.startsWith('file://') ? given.slice('file://'.length) : given
  return parseCreateDeploymentJson(new TextDecoder().decode(await files.read(path)))
}
