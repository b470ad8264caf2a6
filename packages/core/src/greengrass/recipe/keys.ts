import type { KeySpec, ValueSpec } from '../../appspec/keys/spec.ts'

const TEXT: ValueSpec = { kind: 'text' }

/** What an environment variable gets: the nucleus makes a text of a number or a boolean. */
const SETTING: ValueSpec = { kind: 'either', of: [{ kind: 'number-or-text' }, { kind: 'boolean' }] }

const SETENV: KeySpec = {
  name: 'Setenv',
  help: 'Environment variables, by their names. Those of a step win over those of the lifecycle.',
  value: { kind: 'named', help: 'Environment variables, by their names.', values: SETTING },
}

const SCRIPT_TEXT: ValueSpec = { kind: 'text', examples: ['python3 -u {artifacts:path}/main.py'] }

const STEP_KEYS: readonly KeySpec[] = [
  {
    name: 'Script',
    help: 'The script to run, as a shell gets it. Recipe variables such as `{artifacts:path}` are replaced in it. In the global lifecycle it can be a map of scripts by selection keys.',
    isRequired: true,
    value: {
      kind: 'either',
      of: [SCRIPT_TEXT, { kind: 'named', help: 'Scripts by their selection keys.', values: SCRIPT_TEXT }],
    },
  },
  {
    name: 'RequiresPrivilege',
    help: 'Whether the script runs as root.',
    defaultText: 'false',
    value: { kind: 'either', of: [{ kind: 'boolean' }, { kind: 'text', words: ['true', 'false'] }] },
  },
  {
    name: 'Skipif',
    help: 'When the step is skipped: `onpath NAME`, when there is such a program, or `exists FILE`; with `!` in front, when there is none.',
    value: { kind: 'text', examples: ['onpath python3', 'exists /etc/app.conf'] },
  },
  {
    name: 'Timeout',
    help: 'Seconds after which the script is ended and counts as failed.',
    defaultText: '120; 15 for Shutdown, 60 for Recover, none for Run',
    value: {
      kind: 'either',
      of: [
        { kind: 'integer', minimum: 1 },
        { kind: 'text', pattern: '[1-9][0-9]*|\\{[^{}]+\\}', examples: ['300'] },
      ],
    },
  },
  SETENV,
]

/** In the global lifecycle, there can be selection keys among the keys of a step. */
const STEP: ValueSpec = {
  kind: 'either',
  of: [
    { kind: 'text', examples: ['python3 -u {artifacts:path}/main.py'] },
    { kind: 'map', keys: STEP_KEYS, others: { kind: 'free' } },
  ],
}

const BOOTSTRAP: ValueSpec = {
  kind: 'either',
  of: [
    TEXT,
    {
      kind: 'map',
      keys: [
        ...STEP_KEYS,
        {
          name: 'BootstrapOnRollback',
          help: 'Whether the step is run again when a deployment is rolled back (nucleus 2.12 and later).',
          defaultText: 'false',
          value: { kind: 'boolean' },
        },
      ],
      others: { kind: 'free' },
    },
  ],
}

/** The steps of a lifecycle, in the order in which the nucleus runs them. */
export const LIFECYCLE_STEPS = ['Bootstrap', 'Install', 'Run', 'Startup', 'Shutdown', 'Recover'] as const
export type LifecycleStep = (typeof LIFECYCLE_STEPS)[number]

const STEP_HELP: Readonly<Record<LifecycleStep, string>> = {
  Bootstrap:
    'Runs when the component is deployed in another version. With exit code 100 the nucleus restarts, with 101 the device.',
  Install: 'Runs before the component starts, and whenever the nucleus does. A failure fails the deployment.',
  Run: 'Runs as long as the component does. A deployment succeeds as soon as this script has **started**; use `Startup` where it has to wait. A component has `Run` or `Startup`, not both.',
  Startup:
    'Starts what stays in the background. The component counts as running when the script has ended, or has reported so, and the deployment waits for that.',
  Shutdown: 'Stops what `Startup` has started.',
  Recover: 'Runs after a step has failed. After three failures that it does not mend the component is broken.',
}

export const LIFECYCLE_KEYS: readonly KeySpec[] = [
  SETENV,
  ...LIFECYCLE_STEPS.map(
    (name): KeySpec => ({ name, help: STEP_HELP[name], value: name === 'Bootstrap' ? BOOTSTRAP : STEP }),
  ),
]

const LIFECYCLE: ValueSpec = { kind: 'map', keys: LIFECYCLE_KEYS, others: { kind: 'free' } }

const WHO: readonly string[] = ['NONE', 'OWNER', 'ALL']

const ARTIFACT_KEYS: readonly KeySpec[] = [
  {
    name: 'URI',
    help: 'Where the artifact is: `s3://BUCKET/KEY`, or `docker:IMAGE`. The name of the file is the last part of the key, and no other artifact of the manifest can have it.',
    isRequired: true,
    value: { kind: 'text', examples: ['s3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/app.zip'] },
  },
  {
    name: 'Unarchive',
    help: 'Whether the artifact is an archive to unpack: `a.zip` is unpacked to `{artifacts:decompressedPath}/a`.',
    defaultText: 'NONE',
    value: { kind: 'text', words: ['NONE', 'ZIP'] },
  },
  {
    name: 'Permission',
    help: 'Who may read and execute the file on the device.',
    value: {
      kind: 'map',
      keys: [
        {
          name: 'Read',
          help: 'Who may read the file. For other components it has to be `ALL`.',
          defaultText: 'OWNER',
          value: { kind: 'text', words: WHO },
        },
        {
          name: 'Execute',
          help: 'Who may execute the file, and read it.',
          defaultText: 'NONE',
          value: { kind: 'text', words: WHO },
        },
      ],
    },
  },
  { name: 'Digest', help: 'Set by the service when the component is created.', value: TEXT },
  { name: 'Algorithm', help: 'Set by the service when the component is created.', value: TEXT },
]

const PLATFORM_KEYS: readonly KeySpec[] = [
  {
    name: 'os',
    help: 'The operating system: `linux`, `windows` or `darwin`, `*` for any, or a regular expression between slashes.',
    value: { kind: 'text', examples: ['linux', 'windows', '/linux|darwin/'] },
  },
  {
    name: 'architecture',
    help: 'The architecture: `amd64`, `arm`, `aarch64` or `x86`, `*` for any, or a regular expression between slashes.',
    value: { kind: 'text', examples: ['amd64', 'aarch64', 'arm'] },
  },
  {
    name: 'architecture.detail',
    help: 'More of the architecture, such as `arm7l`.',
    value: { kind: 'text', examples: ['arm7l', 'arm8'] },
  },
]

const MANIFEST_KEYS: readonly KeySpec[] = [
  {
    name: 'Name',
    help: 'A name of your choice for the platforms of this manifest.',
    defaultText: 'made of os and architecture',
    value: TEXT,
  },
  {
    name: 'Platform',
    help: 'Which devices the manifest is for: all of these have to fit. The first manifest that fits a device is used.',
    defaultText: 'all devices',
    value: { kind: 'map', keys: PLATFORM_KEYS, others: { kind: 'number-or-text' } },
  },
  {
    name: 'Lifecycle',
    help: 'The scripts that install and run the component on these devices.',
    defaultText: 'the global Lifecycle',
    value: LIFECYCLE,
  },
  {
    name: 'Selections',
    help: 'Which sections of the global lifecycle are used when this manifest has no `Lifecycle` of its own.',
    defaultText: 'all, the sections without a selection key',
    value: { kind: 'either', of: [{ kind: 'list', items: TEXT }, TEXT] },
  },
  {
    name: 'Artifacts',
    help: 'The files that these devices download.',
    defaultText: 'none',
    value: { kind: 'list', items: { kind: 'map', keys: ARTIFACT_KEYS } },
  },
]

const DEPENDENCY_KEYS: readonly KeySpec[] = [
  {
    name: 'VersionRequirement',
    help: 'The versions that fit, as npm writes ranges.',
    isRequired: true,
    value: { kind: 'text', examples: ['^1.1.0', '>=2.0.0 <3.0.0'] },
  },
  {
    name: 'DependencyType',
    help: 'Whether this component restarts when the dependency changes its state: `HARD` does, `SOFT` does not.',
    defaultText: 'HARD',
    value: { kind: 'text', words: ['HARD', 'SOFT'] },
  },
]

/**
 * The keys of a component recipe (developer guide, "AWS IoT Greengrass component recipe reference"). The library that reads recipes
 * takes them in any case; these are the spellings of the guide.
 */
export const RECIPE_KEYS: readonly KeySpec[] = [
  {
    name: 'RecipeFormatVersion',
    help: 'The version of the format. There is one.',
    isRequired: true,
    value: { kind: 'text', words: ['2020-01-25'] },
  },
  {
    name: 'ComponentName',
    help: 'The name of the component, best like a domain name read backwards.',
    isRequired: true,
    value: { kind: 'text', examples: ['com.example.HelloWorld'] },
  },
  {
    name: 'ComponentVersion',
    help: 'The semantic version of the component. A version that was created cannot be changed.',
    isRequired: true,
    value: { kind: 'text', examples: ['1.0.0'] },
  },
  { name: 'ComponentDescription', help: 'What the component is for.', value: TEXT },
  { name: 'ComponentPublisher', help: 'Who publishes the component.', value: TEXT },
  {
    name: 'ComponentConfiguration',
    help: 'What can be configured.',
    value: {
      kind: 'map',
      keys: [
        {
          name: 'DefaultConfiguration',
          help: 'The configuration where a deployment says nothing else. Numbers may become floating point numbers: write them as texts.',
          value: { kind: 'free' },
        },
      ],
    },
  },
  {
    name: 'ComponentDependencies',
    help: 'The components that this one needs, by their names.',
    value: {
      kind: 'named',
      help: 'The components that this one needs, by their names.',
      values: { kind: 'map', keys: DEPENDENCY_KEYS },
    },
  },
  {
    name: 'ComponentType',
    help: 'Set by the service when the component is created.',
    value: {
      kind: 'text',
      words: ['aws.greengrass.generic', 'aws.greengrass.lambda', 'aws.greengrass.plugin', 'aws.greengrass.nucleus'],
    },
  },
  { name: 'ComponentSource', help: 'Set by the service for a component that is a Lambda function.', value: TEXT },
  {
    name: 'Manifests',
    help: 'What is installed on which devices; the first whose `Platform` fits is used.',
    isRequired: true,
    value: { kind: 'list', items: { kind: 'map', keys: MANIFEST_KEYS } },
  },
  {
    name: 'Lifecycle',
    help: 'The global lifecycle, for manifests without one of their own. Sections under selection keys are for the manifests that select them.',
    value: LIFECYCLE,
  },
]
