import type { CallOptions } from '../../provider.ts'
import type { AppSpecSource, PropertyValues } from './app-spec-source.ts'
import { findDefinition, type NewDefinition } from './find-definition.ts'
import { loadBalancerValues } from './load-balancer.ts'
import type { CloudReleaseRequest, ReleasePorts } from './request.ts'
import { PENDING, type Resolver } from './resolver.ts'

/**
 * Finds out which task definition an ECS service gets, and by which container its traffic goes.
 *
 * @throws SlipwayError INPUT_INVALID when something is not said that nothing else tells, or does not fit the task definition; APPSPEC_INVALID when
 * what stands in a file does not; SOURCE_INVALID for a file that is no task definition; TASK_DEFINITION_NOT_FOUND.
 */
export async function createEcsResolver(
  { ecs = {}, image }: CloudReleaseRequest,
  source: AppSpecSource,
  ports: ReleasePorts,
  options: CallOptions,
): Promise<Resolver> {
  const { taskDefinitions, reporter } = ports
  const found = await findDefinition(ecs, image, source, ports, options)
  const around = loadBalancerValues(ecs, source, found.kind === 'as-it-stands' ? [] : found.containers)
  const warnings = found.kind === 'as-it-stands' ? [] : found.warnings
  const withArn = (arn: string | undefined): PropertyValues =>
    new Map([...around, ...(arn === undefined ? [] : [['TaskDefinition', arn] as const])])
  if (found.kind !== 'new') {
    const fixed = { values: withArn(found.kind === 'registered' ? found.arn : undefined), warnings }
    let isTold = false
    return {
      draft: async () => ({ ...fixed, steps: [] }),
      resolve: async () => {
        if (found.kind === 'registered' && found.isUnchanged && !isTold) {
          reporter.report({ type: 'task-definition-unchanged', taskDefinition: found.arn })
        }
        isTold = true
        return fixed
      },
    }
  }
  let registered: Promise<string> | undefined
  const register = async (calls: CallOptions): Promise<string> => {
    const arn = await taskDefinitions.register(found.definition, calls)
    reporter.report({ type: 'task-definition-registered', taskDefinition: arn })
    return arn
  }
  return {
    draft: async () => ({ values: withArn(PENDING.TaskDefinition), warnings, steps: [describeStep(found, image)] }),
    resolve: async (calls) => {
      registered ??= register(calls)
      return { values: withArn(await registered), warnings }
    },
  }
}

function describeStep({ family, from }: NewDefinition, image: string | undefined): string {
  const changed = image === undefined ? '' : ` with the image ${image}`
  return `register a revision of task definition "${family}" from ${from}${changed}`
}
