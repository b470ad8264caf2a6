import type { CloudPlatform } from '../../appspec/index.ts'
import type { Diagnostic } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions } from '../../provider.ts'
import { type AppSpecSource, openAppSpecFile, type PropertyValues, refuseErrors } from './app-spec-source.ts'
import { createEcsResolver } from './ecs-release.ts'
import { generateAppSpec } from './generated-app-spec.ts'
import { createLambdaResolver } from './lambda-release.ts'
import type { CloudReleaseRequest, DraftRelease, PreparedRelease, ReleasePorts } from './request.ts'
import { PENDING, type Resolver, STAND_INS } from './resolver.ts'
import { toContentRevision } from './to-content-revision.ts'

/** A release whose AppSpec was found to be one that the service takes. */
export interface OpenedRelease {
  readonly platform: CloudPlatform
  /** What would be deployed; changes nothing. */
  readonly draft: DraftRelease
  /** Publishes and registers what was asked for, once, and tells what is to be deployed now. */
  prepare(options: CallOptions): Promise<PreparedRelease>
}

/**
 * Reads or writes the AppSpec of a release to AWS Lambda or Amazon ECS and says everything that is wrong with it, before anything is changed.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported; INPUT_INVALID for what does not go together; SOURCE_INVALID;
 * FUNCTION_NOT_FOUND, TASK_DEFINITION_NOT_FOUND.
 */
export async function openRelease(
  request: CloudReleaseRequest,
  ports: ReleasePorts,
  options: CallOptions = {},
): Promise<OpenedRelease> {
  const { appSpecFile, variables, lambda, ecs } = request
  const source =
    appSpecFile === undefined
      ? await generateAppSpec(lambda === undefined ? 'ecs' : 'lambda', request)
      : await openAppSpecFile(appSpecFile, variables, ports)
  const { platform } = source
  const stray = platform === 'lambda' ? ecs : lambda
  if (stray !== undefined) throw otherPlatform(appSpecFile ?? '', platform)
  const resolver: Resolver =
    platform === 'lambda'
      ? createLambdaResolver(request, source, ports)
      : await createEcsResolver(request, source, ports, options)
  const { values, steps, nothing, warnings } = await resolver.draft(options)
  judge(source, withStandIns(values), appSpecFile, ports)
  const appSpec = source.write(values).text
  return {
    platform,
    draft: {
      revision: toContentRevision(appSpec),
      appSpec,
      steps,
      warnings,
      ...(nothing !== undefined && { nothing }),
    },
    prepare: async (calls) => {
      const found = await resolver.resolve(calls)
      if (found.nothing !== undefined) return { kind: 'current', reason: found.nothing }
      const { text } = source.write(found.values)
      return { kind: 'ready', revision: toContentRevision(text), warnings: found.warnings }
    },
  }
}

/** What is only known once something was made counts as well made. */
function withStandIns(values: PropertyValues): PropertyValues {
  const known = Object.entries(PENDING) as [keyof typeof PENDING, string][]
  return new Map([
    ...values,
    ...known.flatMap(([property, mark]) =>
      values.get(property) === mark ? [[property, STAND_INS[property]] as const] : [],
    ),
  ])
}

/** @throws SlipwayError APPSPEC_INVALID for a file, INPUT_INVALID for what was said in options. */
function judge(
  source: AppSpecSource,
  values: PropertyValues,
  file: string | undefined,
  { reporter }: Pick<ReleasePorts, 'reporter'>,
): void {
  const { diagnostics } = source.write(values)
  if (file !== undefined) {
    refuseErrors(file, diagnostics, reporter)
    return
  }
  // A hook of an event that there is not is never called: whoever has just typed it wants the deployment judged.
  const isError = ({ severity, code }: Diagnostic): boolean => severity === 'error' || code === 'appspec/unknown-hook'
  const errors = diagnostics.filter(isError)
  for (const one of diagnostics) {
    if (!isError(one) && one.severity === 'warning') reporter.report({ type: 'warning', message: one.message })
  }
  if (errors.length === 0) return
  throw new SlipwayError(
    'INPUT_INVALID',
    errors.map(({ message }) => `the AppSpec that is made: ${message}`).join('\n'),
    {
      hint: errors.map(({ hint }) => hint).find((hint) => hint !== undefined) ?? 'correct what is named',
    },
  )
}

function otherPlatform(file: string, platform: CloudPlatform): SlipwayError {
  const [of, other, names] =
    platform === 'lambda'
      ? ['AWS Lambda', 'Amazon ECS', 'task-definition, image for a container, container-name and container-port']
      : ['Amazon ECS', 'AWS Lambda', 'function-name, alias, code and target-version']
  return new SlipwayError(
    'INPUT_INVALID',
    `the AppSpec file "${file}" is for ${of}, and options are given that are for ${other}`,
    {
      hint: `leave out ${names}, or name the AppSpec file for ${other}`,
    },
  )
}
