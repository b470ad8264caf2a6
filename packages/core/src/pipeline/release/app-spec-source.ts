import type { CloudPlatform, CloudProperty, CloudValue } from '../../appspec/index.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import type { Files } from '../../provider.ts'
import { fillAppSpec } from '../bundle/fill-app-spec.ts'
import type { PipelineReporter } from '../events.ts'
import type { CloudReleaseRequest } from './request.ts'

/** Values by the properties that they are for. */
export type PropertyValues = ReadonlyMap<CloudProperty, string>

/** Where the AppSpec of a release comes from. */
export interface AppSpecSource {
  readonly platform: CloudPlatform
  /** The file that somebody wrote; absent where the AppSpec is made here, and has no places that anyone could look at. */
  readonly file?: string
  /** What it says already, by places of the file that somebody wrote. */
  readonly written: ReadonlyMap<CloudProperty, CloudValue>
  /** The AppSpec with these values in it, and what is wrong with that, by places of the file that somebody wrote. */
  write(values: PropertyValues): { readonly text: string; readonly diagnostics: readonly Diagnostic[] }
}

/**
 * Opens an AppSpec file for AWS Lambda or Amazon ECS and puts the variables in.
 *
 * @throws SlipwayError SOURCE_INVALID when there is no file, INPUT_INVALID for one of EC2/on-premises, APPSPEC_INVALID for variables that are not given.
 */
export async function openAppSpecFile(
  file: string,
  variables: CloudReleaseRequest['variables'],
  { files, reporter }: { readonly files: Pick<Files, 'kindOf' | 'read'>; readonly reporter: PipelineReporter },
): Promise<AppSpecSource> {
  const { fillCloudValues, readCloudValues, validateRelease } = await import('../../appspec/index.ts')
  const kind = await files.kindOf(file)
  if (kind !== 'file') {
    const what = kind === undefined ? 'does not exist' : 'is a folder, and no AppSpec file'
    throw new SlipwayError('SOURCE_INVALID', `"${file}" ${what}`, {
      hint: 'name the AppSpec file itself; in a workflow, run actions/checkout first. A folder for EC2/on-premises is bundled and pushed',
    })
  }
  const filled = await fillAppSpec(await files.read(file), file, variables)
  for (const message of filled.warnings) reporter.report({ type: 'warning', message })
  refuseErrors(file, filled.diagnostics, reporter)
  const text = new TextDecoder().decode(filled.content)
  const { platform, values } = readCloudValues(text, file)
  if (platform === 'ec2' || platform === undefined) throw notCloud(file, platform)
  return {
    platform,
    file,
    written: new Map([...values].map(([property, value]) => [property, filled.inTemplate({ ...value, file })])),
    write: (given) => {
      const put = fillCloudValues(text, file, given)
      const diagnostics = validateRelease({ text: put.text, file }).map((one) => {
        const asked = one.code === 'appspec/placeholder' ? requireValue(one) : one
        return asked.span === undefined ? asked : filled.inTemplate({ ...asked, span: put.toOriginal(asked.span) })
      })
      return { text: put.text, diagnostics }
    },
  }
}

/**
 * Tells everything that is wrong, and stops when anything of it is an error.
 *
 * @throws SlipwayError APPSPEC_INVALID.
 */
export function refuseErrors(file: string, diagnostics: readonly Diagnostic[], reporter: PipelineReporter): void {
  for (const diagnostic of diagnostics) reporter.report({ type: 'diagnostic', diagnostic })
  if (!hasErrors(diagnostics)) return
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const count = errors === 1 ? 'an error' : `${errors} errors`
  throw new SlipwayError('APPSPEC_INVALID', `the AppSpec file "${file}" has ${count}; nothing was deployed`, {
    hint: 'the service would refuse it: mend what is listed above',
  })
}

function notCloud(file: string, platform: 'ec2' | undefined): SlipwayError {
  const message =
    platform === 'ec2'
      ? `"${file}" is an AppSpec file for EC2/on-premises, which is deployed with the files of a bundle`
      : `"${file}" does not say whether it is for AWS Lambda or Amazon ECS`
  const hint =
    platform === 'ec2'
      ? 'bundle its folder and push that; the revision is what the push gives'
      : 'slipway validate says what is wrong with it; an AppSpec alone has "Resources" with one AWS::Lambda::Function or AWS::ECS::Service'
  return new SlipwayError('INPUT_INVALID', message, { hint })
}

/** Before a deployment a placeholder is more than worth knowing: the service takes it for the value. */
function requireValue(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'error', hint: whoFillsIn(diagnostic.placeholder ?? '') }
}

function whoFillsIn(placeholder: string): string {
  const [, variable] = /^\$\{([A-Za-z_]\w*)\}$/.exec(placeholder) ?? []
  if (variable !== undefined) return `give its value with appspec-var or appspec-env: ${variable}`
  if (/version/i.test(placeholder)) return 'say target-version or code: both versions are then filled in'
  if (/task/i.test(placeholder)) return 'say task-definition: its ARN is then filled in, whatever stands here'
  return `write \${NAME} in its place and give the value with appspec-var or appspec-env, or replace it before`
}
