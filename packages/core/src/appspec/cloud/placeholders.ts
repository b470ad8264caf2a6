import { type Finding, note, type Report } from '../finding.ts'
import { shorten } from '../rules/lookup.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { isStandIn, placeholderIn } from './placeholder.ts'

/** Whether a value is still to be filled in, of which it is told; it is then no matter what it is. */
export function isToBeFilledIn(node: YamlNode, key: string, report: Report): boolean {
  const placeholder = placeholderIn(node)
  if (placeholder === undefined) return false
  report(toBeFilledIn(placeholder, node, key))
  return true
}

/** As {@link isToBeFilledIn}, for a value that cannot be right as it stands: then a name such as `TASK_DEFINITION_ARN` is a placeholder too. */
export function isStandInFor(node: YamlNode, key: string, report: Report): boolean {
  if (node.kind !== 'scalar' || !isStandIn(node.text, key)) return false
  report(toBeFilledIn(node.text, node, key))
  return true
}

function toBeFilledIn(placeholder: string, { span }: YamlNode, key: string): Finding {
  const hint = key === 'TaskDefinition' ? whoReplaces(placeholder) : undefined
  const message = `"${shorten(placeholder)}" has to be replaced before the deployment`
  return { ...note('appspec/placeholder', message, { span, hint }), placeholder }
}

function whoReplaces(placeholder: string): string {
  return placeholder === '<TASK_DEFINITION>'
    ? 'the action "Amazon ECS (blue/green)" of CodePipeline does it, and "aws ecs deploy"'
    : '"aws ecs deploy" does it, whatever stands here'
}
