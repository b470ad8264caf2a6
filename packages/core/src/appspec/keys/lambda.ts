import { LAMBDA_HOOKS, type LambdaHook } from '../../deployment/lifecycle-events.ts'
import { CLOUD_VERSION, hooksKey, resourcesKey } from './cloud.ts'
import type { KeySpec } from './spec.ts'

const PROPERTIES: readonly KeySpec[] = [
  {
    name: 'Name',
    help: 'The name of the Lambda function to deploy.',
    isRequired: true,
    value: { kind: 'text', examples: ['orders'] },
  },
  {
    name: 'Alias',
    help: 'The name of the alias whose traffic is shifted. An alias is a name, not a version: it cannot be all digits.',
    isRequired: true,
    value: { kind: 'text', examples: ['live'] },
  },
  {
    name: 'CurrentVersion',
    help: 'The published version that the alias points to now, as a positive whole number. `$LATEST` is none.',
    isRequired: true,
    value: { kind: 'number-or-text', examples: ['1'] },
  },
  {
    name: 'TargetVersion',
    help: 'The published version that traffic is shifted to, as a positive whole number other than `CurrentVersion`. `$LATEST` is none.',
    isRequired: true,
    value: { kind: 'number-or-text', examples: ['2'] },
  },
]

const HOOK_HELP: Readonly<Record<LambdaHook, string>> = {
  BeforeAllowTraffic: 'The function that is called before any traffic is shifted to the new version.',
  AfterAllowTraffic: 'The function that is called after all traffic was shifted to the new version.',
}

/**
 * The keys of an AppSpec file for AWS Lambda (user guide, "AppSpec 'resources' section for AWS Lambda deployments"). The
 * service reads section and property names in any case; these are the spellings of the guide's templates.
 */
export const LAMBDA_KEYS: readonly KeySpec[] = [
  CLOUD_VERSION,
  resourcesKey(
    'The Lambda function to deploy: a list of exactly one.',
    {
      help: 'A name of your choice for the function within this file.',
      type: 'AWS::Lambda::Function',
      typeHelp: 'What is deployed: for AWS Lambda always `AWS::Lambda::Function`.',
    },
    { help: 'Which function, and from which version to which its alias moves.', keys: PROPERTIES },
  ),
  hooksKey(LAMBDA_HOOKS, HOOK_HELP),
]
