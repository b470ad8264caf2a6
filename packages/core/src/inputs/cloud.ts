import type { EcsCapacityProvider, HookOfEvent } from '../appspec/index.ts'
import type { CloudReleaseRequest, CodeSource, EcsRelease, LambdaRelease } from '../pipeline/release/request.ts'
import { assignments, names } from './names.ts'
import { readImage } from './read-image.ts'
import type { bundleOptions } from './release.ts'
import { list, type OptionSpec, type OptionValues, optionalChoice, text, ValueProblem } from './spec.ts'

/** What is released to AWS Lambda or Amazon ECS: what an AppSpec file is filled with, or made of where there is none. */
export const cloudOptions: {
  readonly 'function-name': OptionSpec<string | undefined>
  readonly alias: OptionSpec<string | undefined>
  readonly 'target-version': OptionSpec<string | undefined>
  readonly code: OptionSpec<LambdaRelease['code'] | undefined>
  readonly 'task-definition': OptionSpec<string | undefined>
  readonly 'container-name': OptionSpec<string | undefined>
  readonly 'container-port': OptionSpec<number | undefined>
  readonly image: OptionSpec<string | undefined>
  readonly hooks: OptionSpec<readonly HookOfEvent[]>
  readonly 'platform-version': OptionSpec<string | undefined>
  readonly subnets: OptionSpec<readonly string[]>
  readonly 'security-groups': OptionSpec<readonly string[]>
  readonly 'assign-public-ip': OptionSpec<'ENABLED' | 'DISABLED' | undefined>
  readonly 'capacity-providers': OptionSpec<readonly EcsCapacityProvider[]>
} = {
  'function-name': text('NAME', 'Lambda function to deploy, by its name or ARN', "the AppSpec file's"),
  alias: text('NAME', 'alias whose calls move to the new version', "the AppSpec file's"),
  'target-version': {
    ...text('VERSION', 'version that the alias moves to, or `$LATEST` for a new version of what that is now'),
    read: ([value = '']) => {
      if (value === '' || value === '$LATEST' || /^[1-9]\d*$/.test(value)) return value === '' ? undefined : value
      throw new ValueProblem(`is "${value}"; expected the number of a published version, or $LATEST`)
    },
  },
  code: {
    ...text('PATH', ''),
    help: 'zip, folder or `s3://bucket/key` with the code of the function, of which a version is published; code that the function has already is not sent again',
    read: ([value = '']) => (value === '' ? undefined : readCodeSource(value)),
  },
  'task-definition': text(
    'FILE',
    'JSON file of which a revision is registered for the ECS service; or what is registered already: family, family:revision or ARN',
    "the AppSpec file's",
  ),
  'container-name': text(
    'NAME',
    'container behind the load balancer; the `image` is for it, unless that of another one is a placeholder',
    "the AppSpec file's, else the only one with a port",
  ),
  'container-port': {
    ...text('PORT', 'port of that container', "the AppSpec file's, else its only one"),
    read: ([value = '']) => {
      if (value === '') return undefined
      const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
      if (port >= 1 && port <= 65_535) return port
      throw new ValueProblem(`is "${value}"; expected a number from 1 to 65535`)
    },
  },
  image: {
    ...text(
      'URI',
      "image of the container, in a new revision of the task definition; or the function's, in a new version",
    ),
    read: ([value = '']) => (value === '' ? undefined : readImage(value)),
  },
  hooks: {
    ...list('EVENT=FUNCTION', 'Lambda function that is called at a lifecycle event, where there is no AppSpec file'),
    read: (given) => given.filter((word) => word !== '').map(readHook),
  },
  'platform-version': text('VERSION', 'version of the Fargate platform, where there is no AppSpec file', 'LATEST'),
  subnets: list(
    'ID',
    'subnet of the tasks, where there is no AppSpec file; with `security-groups` and `assign-public-ip`',
  ),
  'security-groups': list('ID', 'security group of the tasks'),
  'assign-public-ip': optionalChoice(['ENABLED', 'DISABLED'], 'whether the tasks get a public address'),
  'capacity-providers': {
    ...list('NAME=WEIGHT[,BASE]', 'capacity provider of the tasks, where there is no AppSpec file'),
    read: (given) => given.filter((word) => word !== '').map(readCapacityProvider),
  },
}

/** What a folder of code may hold all the same. */
export const codeSecretOptions: Pick<typeof bundleOptions, 'allow-secrets'> = {
  'allow-secrets': list(
    'PATTERN',
    'take what matches into the code of the function though it looks like a secret, in gitignore patterns; nothing else that does is taken',
  ),
}

/** What stands for the variables of an AppSpec file that is deployed by itself. */
export const appSpecVariableOptions: Pick<typeof bundleOptions, 'appspec-var' | 'appspec-env'> = {
  'appspec-var': assignments('what stands for ${NAME} in the AppSpec file'),
  'appspec-env': names('environment variable that stands for ${NAME} in the AppSpec file'),
}

type Values = OptionValues<typeof cloudOptions>

function readCodeSource(value: string): Exclude<CodeSource, { type: 'image' }> {
  if (!value.startsWith('s3://')) return { type: 'path', path: value }
  const [, bucket, key, version] = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?versionId=([^&]+))?$/i.exec(value) ?? []
  if (bucket === undefined || key === undefined) {
    throw new ValueProblem(`is "${value}"; expected s3://bucket/key, with ?versionId=VERSION for one version`)
  }
  return { type: 's3', bucket, key, ...(version !== undefined && { version: decodeURIComponent(version) }) }
}

function readHook(word: string): HookOfEvent {
  const [, event, functionName] = /^(\w+)=(\S+)$/.exec(word) ?? []
  if (event !== undefined && functionName !== undefined) return { event, functionName }
  throw new ValueProblem(`is "${word}"; expected EVENT=FUNCTION, such as BeforeAllowTraffic=CodeDeployHook_check`)
}

function readCapacityProvider(word: string): EcsCapacityProvider {
  const [, capacityProvider, weight, base = '0'] = /^([^=,\s]+)=(\d{1,4})(?:,(\d{1,6}))?$/.exec(word) ?? []
  if (capacityProvider !== undefined) return { capacityProvider, weight: Number(weight), base: Number(base) }
  throw new ValueProblem(`is "${word}"; expected NAME=WEIGHT or NAME=WEIGHT,BASE, such as FARGATE_SPOT=2`)
}

const OF_LAMBDA = ['function-name', 'alias', 'target-version', 'code'] as const
const OF_ECS = [
  'task-definition',
  'container-name',
  'container-port',
  'platform-version',
  'subnets',
  'security-groups',
  'assign-public-ip',
  'capacity-providers',
] as const
/** What is written into a file by whoever has one. */
const OF_GENERATION = [
  'hooks',
  'platform-version',
  'subnets',
  'security-groups',
  'assign-public-ip',
  'capacity-providers',
] as const

function given(values: Values, names: readonly (keyof Values)[]): readonly (keyof Values)[] {
  return names.filter((name) => {
    const value = values[name]
    return value !== undefined && !(Array.isArray(value) && value.length === 0)
  })
}

/** Whether anything is said of a release to AWS Lambda or Amazon ECS. */
export function hasCloudOptions(values: Values): boolean {
  return given(values, Object.keys(cloudOptions) as (keyof Values)[]).length > 0
}

/**
 * What is wrong with these options together.
 *
 * @param isFile whether there is an AppSpec file that they fill
 * @param written how a reader knows an option: `--code` on a command line, `code` in a workflow
 */
export function cloudProblems(
  values: Values,
  isFile: boolean,
  written: (name: keyof Values) => string,
): readonly string[] {
  const listed = (all: readonly (keyof Values)[]): string => all.map(written).join(', ')
  const [lambda, ecs] = [given(values, OF_LAMBDA), given(values, OF_ECS)]
  if (lambda.length > 0 && ecs.length > 0) {
    return [`${listed(lambda)} for AWS Lambda and ${listed(ecs)} for Amazon ECS are both given; expected those of one`]
  }
  const problems: string[] = []
  const sources = given(values, ['target-version', 'code', 'image'])
  if (lambda.length > 0 && sources.length > 1) problems.push(`${listed(sources)} are all given; expected one of them`)
  if (isFile) {
    const strange = given(values, OF_GENERATION)
    if (strange.length > 0) problems.push(`${listed(strange)} would not be heeded: write that into the AppSpec file`)
    return problems
  }
  if (!hasCloudOptions(values)) return problems
  if (ecs.length === 0 && lambda.length === 0) {
    return [...problems, `${written('function-name')} or ${written('task-definition')} is missing: what is deployed`]
  }
  if (ecs.length > 0) {
    const missing = values['task-definition'] === undefined ? ['task-definition' as const] : []
    problems.push(...missing.map((name) => `${written(name)} is missing: ${cloudOptions[name].help}`))
    const network = given(values, ['subnets', 'security-groups', 'assign-public-ip'])
    if (network.length === 1 || network.length === 2) {
      problems.push(
        `${listed(network)} alone cannot be set; expected subnets, security-groups and assign-public-ip, or none`,
      )
    }
    return problems
  }
  for (const name of ['function-name', 'alias'] as const) {
    if (values[name] === undefined) problems.push(`${written(name)} is missing: ${cloudOptions[name].help}`)
  }
  if (sources.length === 0) {
    problems.push(
      `${written('code')} is missing: what is deployed; or ${written('image')} or ${written('target-version')}`,
    )
  }
  return problems
}

/** The release that the options say; what is for an AppSpec file or its variables is said by whoever runs it. */
export function readCloudOptions(
  values: Values,
): Omit<CloudReleaseRequest, 'appSpecFile' | 'variables' | 'description'> {
  const { alias, code, image, hooks, subnets } = values
  const [functionName, targetVersion] = [values['function-name'], values['target-version']]
  const lambda: LambdaRelease = {
    ...(functionName !== undefined && { functionName }),
    ...(alias !== undefined && { alias }),
    ...(targetVersion !== undefined && { targetVersion }),
    ...(code !== undefined && { code }),
  }
  const ecs = readEcs(values, subnets)
  return {
    ...(image !== undefined && { image }),
    ...(Object.keys(lambda).length > 0 && { lambda }),
    ...(Object.keys(ecs).length > 0 && { ecs }),
    ...(hooks.length > 0 && { hooks }),
  }
}

function readEcs(values: Values, subnets: readonly string[]): EcsRelease {
  const taskDefinition = values['task-definition']
  const containerName = values['container-name']
  const containerPort = values['container-port']
  const platformVersion = values['platform-version']
  const capacityProviders = values['capacity-providers']
  const address = values['assign-public-ip']
  return {
    ...(taskDefinition !== undefined && { taskDefinition }),
    ...(containerName !== undefined && { containerName }),
    ...(containerPort !== undefined && { containerPort }),
    ...(platformVersion !== undefined && { platformVersion }),
    ...(subnets.length > 0 && {
      network: { subnets, securityGroups: values['security-groups'], assignPublicIp: address === 'ENABLED' },
    }),
    ...(capacityProviders.length > 0 && { capacityProviders }),
  }
}
