import { appSpecVariableOptions, cloudOptions, codeSecretOptions } from './cloud.ts'
import { assignments, type NamedValue } from './names.ts'
import { choice, flag, list, type OptionSpec, optionalSeconds, text, ValueProblem } from './spec.ts'

/** What makes a rehearsal fail beside a deployment that does. */
export const REHEARSAL_FAILURES = ['lost-requests', 'leftovers', 'slow-hooks', 'differences', 'rollback'] as const

export type RehearsalFailure = (typeof REHEARSAL_FAILURES)[number]

/** A function that a rehearsal has to know beside the one that is released, such as a hook. */
export interface FunctionSource {
  readonly name: string
  /** A zip, or a folder whose content becomes one. */
  readonly path: string
  readonly handler?: string
}

/** A folder that stands for the image of a container. */
export interface ImageSource {
  readonly name: string
  readonly folder: string
}

/** What is rehearsed: where the release and the one before are, what else it needs, who asks, and what counts as a failure. */
export const rehearseOptions: {
  readonly source: OptionSpec<string | undefined>
  readonly bundle: OptionSpec<string | undefined>
  readonly revision: OptionSpec<string | undefined>
  readonly previous: OptionSpec<string | undefined>
  readonly functions: OptionSpec<readonly FunctionSource[]>
  readonly 'function-env': OptionSpec<readonly NamedValue[]>
  readonly handler: OptionSpec<string | undefined>
  readonly 'image-folders': OptionSpec<readonly ImageSource[]>
  readonly 'application-name': OptionSpec<string | undefined>
  readonly 'deployment-group': OptionSpec<string | undefined>
  readonly group: OptionSpec<string | undefined>
  readonly 'deployment-config': OptionSpec<string | undefined>
  readonly instances: OptionSpec<number>
  readonly isolation: OptionSpec<'directory' | 'overlay'>
  readonly 'load-balancer': OptionSpec<boolean>
  readonly payload: OptionSpec<string | undefined>
  readonly 'request-path': OptionSpec<string>
  readonly 'health-check-path': OptionSpec<string | undefined>
  readonly requests: OptionSpec<number>
  readonly 'with-rollback': OptionSpec<boolean>
  readonly 'fail-on': OptionSpec<readonly RehearsalFailure[]>
  readonly timeout: OptionSpec<number | undefined>
  readonly report: OptionSpec<string | undefined>
} & typeof cloudOptions &
  typeof appSpecVariableOptions &
  typeof codeSecretOptions = {
  source: text('DIR', 'folder of the release to instances', '.'),
  bundle: text('FILE', 'bundle of the release, in the place of a folder'),
  revision: text('FILE', 'AppSpec file of a release to AWS Lambda or Amazon ECS'),
  ...cloudOptions,
  ...appSpecVariableOptions,
  'allow-secrets': {
    ...codeSecretOptions['allow-secrets'],
    help: 'take what matches into a bundle or the code of a function though it looks like a secret, in gitignore patterns; nothing else that does is taken',
  },
  previous: text(
    'FOLDER|FILE|REF',
    'what the release replaces: a folder, a bundle or a zip, a branch, tag or commit of which the same paths are taken, or last-successful: what the group has got of its last success',
    'empty instances; a function or a service needs one',
  ),
  functions: {
    ...list('NAME=PATH[,HANDLER]', 'code of a function that the release calls, such as a hook: a folder or a zip'),
    read: (given) => given.filter((word) => word !== '').map(readFunction),
  },
  'function-env': assignments(
    'variable of all functions; `{url}` and `{test-url}` in it stand for the listeners of a service',
  ),
  handler: text('NAME', 'handler of the function that is released', 'index.handler'),
  'image-folders': {
    ...list('NAME=DIR', 'folder that stands for an image of the task definition'),
    read: (given) => given.filter((word) => word !== '').map(readImage),
  },
  'application-name': text('NAME', 'CodeDeploy application, as hooks see it', 'rehearsal'),
  'deployment-group': text(
    'NAME',
    'deployment group; with credentials at hand its settings are read from the service',
    'rehearsal',
  ),
  group: text(
    'FILE',
    'settings of the group, as `aws deploy get-deployment-group` prints them; `deploymentConfigInfo` beside them for a configuration of your own',
    "the service's, or else those of a new group",
  ),
  'deployment-config': text('NAME', 'deployment configuration', "the group's"),
  instances: wholeNumber('COUNT', 'how many instances there are', 2, 20),
  isolation: choice(
    ['directory', 'overlay'],
    'how instances are kept apart from this machine: overlay takes Linux, and root or `sudo -n`',
    'directory',
  ),
  'load-balancer': flag('put the instances behind a load balancer, as a group that has one does in any case'),
  payload: text('FILE', 'event that the function is called with, as JSON', '{}'),
  'request-path': {
    ...text('PATH', 'path that is asked for over HTTP', '/'),
    read: ([value = '']) => readPath(value) ?? '/',
  },
  'health-check-path': {
    ...text(
      'PATH',
      'path by which the load balancer sees whether a task or an instance is healthy',
      'the path that is asked for',
    ),
    read: ([value = '']) => readPath(value),
  },
  requests: wholeNumber('COUNT', 'how many requests are made at least at each step of the traffic', 100, 10_000),
  'with-rollback': flag('deploy the release once more, make it fail at its end, and have the service roll it back'),
  'fail-on': failOnOption(REHEARSAL_FAILURES),
  timeout: optionalSeconds('how long all of it may take', '1800'),
  report: text('FILE', 'write the report as one HTML file'),
}

function readPath(value: string): string | undefined {
  if (value === '') return undefined
  if (/^\/[^\s#]*$/.test(value)) return value
  throw new ValueProblem(`is "${value}"; expected a path that begins with /, such as /health`)
}

function readFunction(word: string): FunctionSource {
  const [, name, path, handler] = /^([A-Za-z0-9_-]{1,64})=([^,]+)(?:,(\S+))?$/.exec(word) ?? []
  if (name === undefined || path === undefined) {
    throw new ValueProblem(`is "${word}"; expected NAME=PATH or NAME=PATH,HANDLER, such as CodeDeployHook_check=hook`)
  }
  return { name, path, ...(handler !== undefined && { handler }) }
}

function readImage(word: string): ImageSource {
  const [, name, folder] = /^([^=\s]+)=(.+)$/.exec(word) ?? []
  if (name !== undefined && folder !== undefined) return { name, folder }
  throw new ValueProblem(`is "${word}"; expected NAME=DIR, such as web=dist`)
}

/** Which of these make a rehearsal fail. */
export function failOnOption(words: readonly RehearsalFailure[]): OptionSpec<readonly RehearsalFailure[]> {
  return {
    ...list(
      words.join('|'),
      'what makes the rehearsal fail beside a deployment that does; several are separated by commas',
    ),
    read: (given) =>
      given
        .flatMap((word) => word.split(','))
        .map((word) => word.trim())
        .filter((word) => word !== '')
        .map((word) => readFailure(word, words)),
  }
}

function readFailure(word: string, words: readonly RehearsalFailure[]): RehearsalFailure {
  const known = words.find((one) => one === word)
  if (known !== undefined) return known
  throw new ValueProblem(`is "${word}"; expected one of ${words.join(', ')}`)
}

function wholeNumber(placeholder: string, help: string, fallback: number, most: number): OptionSpec<number> {
  return {
    kind: 'text',
    placeholder,
    help,
    defaultText: String(fallback),
    read: ([value = '']) => {
      if (value === '') return fallback
      const number = /^\d{1,6}$/.test(value) ? Number(value) : 0
      if (number >= 1 && number <= most) return number
      throw new ValueProblem(`is "${value}"; expected a number from 1 to ${most}`)
    },
  }
}
