import type { LambdaAppSpec, Located } from '../document.ts'
import { fault, type Report, warn } from '../finding.ts'
import { describe } from '../rules/lookup.ts'
import type { YamlMap, YamlScalar } from '../yaml/nodes.ts'
import { checkFunctionName } from './function-name.ts'
import { findEntry, isBlank } from './lookup.ts'
import { placeholderIn } from './placeholder.ts'
import { isStandInFor } from './placeholders.ts'

type Properties = Pick<LambdaAppSpec, 'name' | 'alias' | 'currentVersion' | 'targetVersion'>

/** Reads what is deployed to AWS Lambda (user guide, "AppSpec 'resources' section for AWS Lambda deployments"). */
export function readLambda(properties: YamlMap, report: Report): Properties | undefined {
  const name = scalarOf(properties, 'Name')
  if (name !== undefined && isFilled(name)) checkFunctionName(name, '"Name"', report)
  const alias = scalarOf(properties, 'Alias')
  if (alias !== undefined && isFilled(alias)) checkAlias(alias, report)
  const current = scalarOf(properties, 'CurrentVersion')
  const target = scalarOf(properties, 'TargetVersion')
  const isCurrentFit = current !== undefined && isFilled(current) && checkVersion(current, 'CurrentVersion', report)
  const isTargetFit = target !== undefined && isFilled(target) && checkVersion(target, 'TargetVersion', report)
  if (isCurrentFit && isTargetFit && current.text === target.text) {
    // Known of the service, not in the guide: terraform-aws-lambda, issue 82.
    const message = `"TargetVersion" is ${target.text}, as "CurrentVersion" is; there is no traffic to shift, and the service refuses all but an all-at-once deployment of it`
    const hint = 'publish a new version of the function, and give its number here'
    report(warn('appspec/same-version', message, { span: target.span, hint }))
  }
  if (!(name && alias && current && target)) return undefined
  return {
    name: locate(name),
    alias: locate(alias),
    currentVersion: locate(current),
    targetVersion: locate(target),
  }
}

function scalarOf(properties: YamlMap, name: string): YamlScalar | undefined {
  const value = findEntry(properties, name)?.value
  return value?.kind === 'scalar' && !isBlank(value) ? value : undefined
}

function isFilled(node: YamlScalar): boolean {
  return placeholderIn(node) === undefined
}

function locate({ text, span }: YamlScalar): Located<string> {
  return { value: text, span }
}

/** `Alias` in the model of the Lambda API: 128 letters, digits, `-` and `_`, not digits alone. */
function checkAlias(node: YamlScalar, report: Report): void {
  const isVersion = /^(?:\d+|\$LATEST)$/.test(node.text)
  if (!isVersion && /^[\w-]{1,128}$/.test(node.text)) return
  report(
    fault('appspec/alias', `"Alias" is ${describe(node)}; expected the name of an alias`, {
      span: node.span,
      hint: isVersion
        ? 'a version is no alias: give the alias whose traffic is to be shifted, such as "live"'
        : 'an alias has letters, digits, "-" and "_" only, 128 at most',
    }),
  )
}

function checkVersion(node: YamlScalar, key: string, report: Report): boolean {
  if (/^[1-9]\d*$/.test(node.text)) return true
  if (isStandInFor(node, key, report)) return false
  report(
    fault(
      'appspec/function-version',
      `"${key}" is ${describe(node)}; expected a published version, a whole number above 0`,
      {
        span: node.span,
        hint:
          node.text === '$LATEST'
            ? 'traffic is shifted between published versions only: publish one, and give its number'
            : 'give the number of a published version',
      },
    ),
  )
  return false
}
