import { bundleOptions } from '../release.ts'
import { sourceOptions } from '../source.ts'
import { flag, type OptionSpec, required, text } from '../spec.ts'
import { storageOptions } from '../storage.ts'
import { resourceTags } from './tags.ts'

/** What a component is made of. */
export const componentOptions: {
  readonly source: OptionSpec<string>
  readonly built: OptionSpec<boolean>
} & Pick<typeof bundleOptions, 'allow-secrets'> = {
  source: required(
    'DIR',
    'folder of the component: a project of the Greengrass development kit, or a recipe with its artifacts',
  ),
  built: flag('take what `gdk component build` has left in greengrass-build as it is'),
  'allow-secrets': bundleOptions['allow-secrets'],
}

/** What the repository and a build have to do with a component. */
export const componentSourceOptions: typeof sourceOptions = {
  'tracked-only': flag('put only files that git tracks into the archives that are made here'),
  timestamps: {
    ...sourceOptions.timestamps,
    help: "time that the entries of the archives carry: one for all, or the commit's",
  },
  'build-command': {
    ...sourceOptions['build-command'],
    help: 'command run by bash before the component is made, and before its own custom_build_command; a signal that ends us ends it too',
  },
}

/** Where a component is published, and how. */
export const componentPushOptions: {
  readonly 's3-bucket': OptionSpec<string | undefined>
  readonly 's3-prefix': OptionSpec<string | undefined>
  readonly 'component-tags': OptionSpec<Readonly<Record<string, string>>>
} = {
  's3-bucket': text(
    'BUCKET',
    'bucket for the artifacts, which the role of the core devices may read',
    'the one of gdk-config.json with region and account behind it',
  ),
  's3-prefix': {
    ...text(
      'PREFIX',
      'folders in the bucket that the keys of the artifacts begin with, such as `edge/components`',
      'none',
    ),
    read: ([given = '']) => {
      const folders = given.replace(/^\/+|\/+$/g, '')
      return folders === '' ? undefined : `${folders}/`
    },
  },
  'component-tags': resourceTags('tag of the component version'),
}

/** How the artifacts of a component are kept in their bucket: as a bundle, but that nothing is ever written over. */
export const componentStorageOptions: Omit<typeof storageOptions, 'overwrite'> = {
  sse: storageOptions.sse,
  'sse-kms-key-id': storageOptions['sse-kms-key-id'],
  'sse-bucket-key': storageOptions['sse-bucket-key'],
  's3-acl': storageOptions['s3-acl'],
  's3-storage-class': storageOptions['s3-storage-class'],
  's3-tags': { ...storageOptions['s3-tags'], help: 'tag of the objects, up to 10' },
  metadata: {
    ...storageOptions.metadata,
    help: 'what else to keep with the objects, beside digests, run and actor',
  },
  'expected-bucket-owner': storageOptions['expected-bucket-owner'],
}

/** Whether a component is only said to be published. */
export const componentDryRunOption: { readonly 'dry-run': OptionSpec<boolean> } = {
  'dry-run': flag('say which version would be published, and where its artifacts would be; upload and publish nothing'),
}
