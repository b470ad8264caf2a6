import type { KeySpec, ValueSpec } from '../../appspec/keys/spec.ts'

const TEXT: ValueSpec = { kind: 'text' }
const TEXTS: ValueSpec = { kind: 'list', items: TEXT }

/** What `build_system` can say. The development kit knows them all; `zip` and `custom` are built here. */
export const BUILD_SYSTEMS = ['zip', 'maven', 'gradle', 'gradlew', 'custom'] as const
export type BuildSystem = (typeof BUILD_SYSTEMS)[number]

const BUILD_KEYS: readonly KeySpec[] = [
  {
    name: 'build_system',
    help: 'What builds the component.',
    isRequired: true,
    value: { kind: 'text', words: BUILD_SYSTEMS },
  },
  {
    name: 'custom_build_command',
    help: 'The command of the build system `custom`.',
    value: { kind: 'either', of: [TEXT, TEXTS] },
  },
  {
    name: 'options',
    help: 'Options of the build system.',
    value: {
      kind: 'map',
      keys: [
        {
          name: 'zip_name',
          help: 'The name of the archive without `.zip`; the name of the component where it is empty.',
          defaultText: 'the name of the folder',
          value: TEXT,
        },
        {
          name: 'excludes',
          help: 'Patterns of what stays out of the archive, from the folder of the project.',
          defaultText: '**/test*, **/.*, **/node_modules',
          value: TEXTS,
        },
      ],
    },
  },
]

const COMPONENT_KEYS: readonly KeySpec[] = [
  { name: 'author', help: 'Who publishes the component.', value: TEXT },
  {
    name: 'version',
    help: 'The semantic version of the component, or `NEXT_PATCH` for the next patch of the highest that is published.',
    isRequired: true,
    value: { kind: 'text', examples: ['1.0.0', 'NEXT_PATCH'] },
  },
  { name: 'build', help: 'How the component is built.', isRequired: true, value: { kind: 'map', keys: BUILD_KEYS } },
  {
    name: 'publish',
    help: 'Where the component is published.',
    value: {
      kind: 'map',
      keys: [
        {
          name: 'bucket',
          help: 'The beginning of the name of the bucket: region and account are put behind it.',
          value: TEXT,
        },
        { name: 'region', help: 'The region of the component and its bucket.', value: TEXT },
        { name: 'options', help: 'Options of the upload.', value: { kind: 'free' } },
      ],
    },
  },
]

/** The keys of `gdk-config.json` (developer guide, "Greengrass Development Kit CLI configuration file"). They are compared by the letter. */
export const GDK_KEYS: readonly KeySpec[] = [
  {
    name: 'component',
    help: 'The component of the project, under its name: exactly one.',
    isRequired: true,
    value: {
      kind: 'named',
      help: 'The component of the project, under its name.',
      values: { kind: 'map', keys: COMPONENT_KEYS },
      maxEntries: 1,
    },
  },
  {
    name: 'gdk_version',
    help: 'The version of the development kit that the project needs.',
    isRequired: true,
    value: TEXT,
  },
  { name: 'test-e2e', help: 'Settings of end-to-end tests of the development kit.', value: { kind: 'free' } },
]
